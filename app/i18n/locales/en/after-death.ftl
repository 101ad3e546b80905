### After a death is registered: what a family may need, and the dead on papers and filings.
after-death = Other things, when it suits you
    .text = Nothing here has to be done at once. Skip what does not fit your family.
after-death-copies = The death extract
    .text = The electronic one at the top of this page holds everywhere. If you need more with a stamp, ask for them here.
    .link = Ask for a copy of the death extract
after-death-residence = Residence and identity card
    .text = The commune police where the person lived ends the residence and takes back the identity card; bring the death extract.
after-death-insurance = Social insurance, pension
    .text = If the person paid social insurance or drew a pension, the family may receive a funeral allowance (now { $amount }) and a survivor benefit. Ask the nearest social insurance office.
after-death-support = Support for funeral costs
    .text = For who was { $age } or older without a pension, or drew a monthly social allowance, there is support of at least { $amount }. Ask at the commune’s People’s Committee.
after-death-health = Health insurance card
    .text = It is no longer valid; a paper card need not be handed in.
after-death-property = House and land
    .text = If house or land is in the person’s name: a notary helps with the inheritance, then the land registration office enters the new name.
after-death-spouse = What the couple owned together
    .text = The share held together is settled by the notary too; bring the marriage certificate.
after-death-bank = Bank accounts and savings
    .text = Tell the bank once you have the death extract; it says which papers the heirs need.
after-death-vehicle = Vehicles
    .text = A vehicle in the person’s name is transferred by the police where it is registered, after the inheritance is settled.
after-death-open = Filings of the person that are still open
    .text = The registry is told and looks at each of them itself. You need do nothing.

desk-rule-asker-died = Who asks was registered as dead after filing. A supervisor looks first; then it can be decided.
desk-rule-asker-dead = The number of who asks belongs to somebody registered as dead before the filing. It cannot be granted.
desk-event-holder_looked = A supervisor has looked at the filing of somebody who died
desk-asker = Who filed this has died
    .text = Look at the filing and write what should become of it. Only then can it be decided, either way.
    .note = What should become of it?
    .missing = Write what should become of it.
    .long = Too long; please be brief.
    .button = Looked at, go on
check-holder-died = The person named on this paper has died.

desk-event-person_asked = The portal was asked to write to who is declared dead
desk-event-person_unknown = The portal knows no way to reach who is declared dead
desk-event-person_written = The portal has written to who is declared dead
desk-event-person_lives = Who is declared dead has answered: I live
desk-event-person_freed = Who was declared dead is told that the entry was revoked

desk-propose-death = Propose to register the death
    .hint = There is no paper of a doctor, the police or a court, or nothing vouches for the foreign one, so two persons look. For the second: whom you asked, what you saw.
desk-event-death_proposed = Proposed to register the death; waits for a second person
desk-event-death_agreed = The second person agreed to register the death
desk-event-death_sent_back = The second person sent the death back
desk-rule-unattested-abroad = The foreign paper about the death is neither apostilled nor legalised, nor exempt. A second person decides.
desk-rule-unattested = The family tells of the death; there is no paper of a health facility, the police or a court. A second person decides.
desk-rule-person-asked = The portal is asking the person who is declared dead. There is no answer yet.
desk-rule-person-lives = The person who is declared dead has answered: I live. It is not registered; get in touch to verify.
desk-rule-person-waits = An answer of the person who is declared dead is waited for. Without one the second person decides when the time is over.
unusual-lives = Somebody declared dead has answered: I live
    .text = Look at this case now. If it is entered already, propose to take it back.

mail-reported-dead = Somebody has just told the registry that you have died. This comes to you because your account has filed with us before.
    If you are reading this, open this page and press one button: { $site }/toi-con-song/{ $link }
    The registration stops at once. There is no need to sign in.
    If the owner of this account has died, please disregard this mail; we are sorry to have troubled you.
    .subject = Somebody has reported your death
mail-death-revoked = Somebody had declared that you have died, and we asked you by mail. The authority has now revoked and cancelled that registration: the entry of that death is no longer in the civil registers.
    The registry has told everybody who had heard of it. If you are reading this and anybody still takes you for dead, go to the People’s Committee of your commune with your identity paper and ask for the decision.
    If the owner of this account has died, please disregard this mail; we are sorry to have troubled you.
    .subject = The entry of your death was revoked
mail-death-revoked-lives = Somebody had declared that you have died, and we asked you by mail. The authority has now revoked and cancelled that entry: by the registers you are alive.
    The registry has told everybody who had heard of it. If anybody still takes you for dead, go to the People’s Committee of your commune with your identity paper and ask for the decision.
    We are sorry for this mistake.
    .subject = The entry of your death was revoked
living = Somebody has reported your death
    .text = If you are reading this page, press the button below. The registry is told at once and stops.
    .button = I am alive
    .other = If the owner of the account has died, please close this page. Nothing happens.
    .done = The registry has been told that you are alive.
    .next = The registration is stopped. An officer may get in touch to verify; you need do nothing else.
desk-asker-died = Asker has died
