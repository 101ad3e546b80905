### What every page has around it: head, foot, demo banner.

shell-service = Cổng Hộ tịch
    .tagline = Births, marriages, deaths and civil-status papers
    .home = – to the first page
# Title of the browser tab: page, then service.
shell-title = { $page } – Cổng Hộ tịch
shell-title-error = Error: { $page } – Cổng Hộ tịch
shell-skip = Skip to main content
shell-demo = Demo – without legal value
    .explain = Every person, file and paper here is invented.
shell-phase = Trial
    .text = This is a new service.
    .link = Tell us
    .link-more = how to make it better
shell-translation = Draft translation
    .text = This translation is a draft that no native reader has checked yet. Where it differs, the Vietnamese text holds.
    .who = Who has to check it
shell-way-out = Leave quickly
    .text = Leaves at once for a page about the weather. This device forgets the draft; open it again with its code or your account.
shell-language = Language
shell-menu = Main sections
shell-account = Account
shell-sign-in = Sign in
shell-sign-out = Sign out

shell-help = Need help?
    .text = Call or visit the People's Committee of the commune or ward you live in during office hours. Help with forms is free.
    .link = Help and other ways to do this
    .desk = A forgotten password, a missing right, a fault of the site: ask the administrator of your office.
shell-footer = About this site
shell-footer-cookies = Cookies
shell-footer-accessibility = Accessibility
shell-footer-privacy = Personal data
shell-footer-check = Check a paper
shell-footer-returns = How often more is asked for
shell-footer-status = Service status
shell-footer-about = This site runs on open source. The Vietnamese text is the binding one.
