### Mail to citizens. No names, no numbers of papers, no secrets.

mail-foot = Cổng Hộ tịch – { $site }
    This mail was sent automatically. None of us ever asks for your password or a code by telephone.
mail-register-code = Your code to make an account: { $code }
    It is valid for 15 minutes. If you did not ask for it, ignore this mail.
    .subject = Code for your Cổng Hộ tịch account
mail-register-known = Somebody tried to make an account with this address, but it has one already.
    If it was you, sign in, or set a new password: { $site }/quen-mat-khau
    .subject = This address already has an account
mail-recover-code = Your code to set a new password: { $code }
    It is valid for 15 minutes. If you did not ask for it, ignore this mail; the password stays.
    .subject = Code to set a new password
mail-recover-unknown = Somebody asked for a new password for this address, but it has no account.
    If it was you, you can make one at { $site }/dang-ky
    .subject = No account with this address
mail-resume-code = The code of your draft: { $code }
    Type it at { $site }/tiep-tuc, on any device. Whoever has the code can open the draft: give it to nobody you do not trust. If you did not ask for it, ignore this mail.
    .subject = Code of your draft
mail-helper-code = Somebody is helping you to declare. When you have heard or read everything and it is right, read this code out to them: { $code }
    If it was not read to you, or you asked nobody to help, give the code to nobody: without it nothing is filed. It is valid for 2 hours. The portal: { $site }
    .subject = Code to agree with your declaration
mail-password-changed = Your password was changed and other sessions were ended.
    If it was not you, set a new password at once: { $site }/quen-mat-khau
    .subject = Your password was changed
mail-dossier-submitted = We have received filing { $dossier }.
    Follow it at { $site }/{ $way }, or with the code and the secret on your receipt.
    .subject = Filing { $dossier } received
mail-dossier-withdrawn = Filing { $dossier } is being withdrawn as you asked.
    .subject = Withdrawing { $dossier }
mail-dossier-accepted = Filing { $dossier } was accepted and is in process.
    See its deadline at { $site }/{ $way }
    .subject = Filing { $dossier } accepted
mail-dossier-not-accepted = Filing { $dossier } was not accepted.
    Reason: { $reason }
    By: { $article }
    If you disagree, you can complain to the Chair of the deciding People’s Committee within 90 days (Law on Complaints), or file anew at any time.
    The signed paper: { $site }/{ $way }
    .subject = Filing { $dossier } was not accepted
mail-dossier-refused = Filing { $dossier } was refused.
    Reason: { $reason }
    By: { $article }
    If you disagree, you can complain to the Chair of the deciding People’s Committee within 90 days (Law on Complaints), or file anew at any time.
    The signed paper: { $site }/{ $way }
    .subject = Decision on filing { $dossier }
mail-dossier-stopped = Filing { $dossier } has stopped.
    .subject = Filing { $dossier } has stopped
mail-dossier-decided = Filing { $dossier } is done.
    Download the electronic paper at { $site }/{ $way }
    .subject = Filing { $dossier } is done
mail-draft-to-confirm = The draft of the paper of filing { $dossier } waits to be checked.
    Look at every line and answer by { $by } at { $site }/{ $way }
    Without an answer the draft counts as agreed.
    .subject = Check the draft of filing { $dossier }
mail-draft-halfway = The draft of the paper of filing { $dossier } still waits to be checked. Half of the time is over: answer by { $by }.
    See it at { $site }/{ $way }
    Without an answer the draft counts as agreed.
    .subject = Reminder to check the draft of filing { $dossier }
mail-draft-reminder = The draft of the paper of filing { $dossier } still waits to be checked, and the time is nearly over: answer by { $by }.
    See it at { $site }/{ $way }
    Without an answer the draft counts as agreed.
    .subject = Little time left to check the draft of { $dossier }
mail-draft-silent = The time to answer is over, so the draft of the paper of filing { $dossier } counts as agreed. The registrar will enter it and issue the paper.
    See { $site }/{ $way }
    .subject = The draft of filing { $dossier } counts as agreed
mail-leg-done = Done for the filing { $dossier }: { $leg }.
    The result and what is still under way: { $site }/{ $way }
    .subject = { $leg } is done, { $dossier }
mail-leg-failed = Could not be done for the filing { $dossier }: { $leg }. Nothing else is affected.
    Why, and how to go on: { $site }/{ $way }
    .subject = { $leg } was not done, { $dossier }
mail-leg-late = We are sorry: { $agency } has not answered in time. What still waits for the filing { $dossier }: { $leg }.
    You need not file anything again: it is still being done, nothing else is affected, and the registrar calls the agency.
    If it is urgent, you can ask the agency directly and give the filing code, or take back this one step and do it yourself. See { $site }/{ $way }
    .subject = { $leg } takes longer, { $dossier }
mail-leg-late-after-death = { $agency } has not answered in time and keeps you waiting in these days; we are sorry. What still waits for the filing { $dossier }: { $leg }.
    You need not file anything again, and there is nothing to do at once: it is still being done, and the registrar calls the agency.
    When it suits you, you can ask the agency directly and give the filing code. See { $site }/{ $way }
    .subject = { $leg }: please wait, { $dossier }
mail-fee-due = Filing { $dossier } was accepted and now waits for its fee: { $sum }.
    Work goes on once it is paid, and not before.
    See and pay: { $site }/{ $way }
    .subject = Filing { $dossier } waits for its fee
mail-fee-paid = The whole fee of the filing { $dossier } has come in. Thank you.
    Receipt: { $site }/{ $way }
    .subject = Fee received, { $dossier }
mail-fee-refunded = { $sum } of the filing { $dossier } was paid back. Transaction number: { $bank }.
    More: { $site }/{ $way }
    .subject = Money paid back, { $dossier }
mail-fee-not-exempt = The registry office could not confirm the exemption from the fee of the filing { $dossier }: { $reason }
    The fee is { $sum }. You can pay online, or show the registry office a paper that proves the exemption. Your filing goes on.
    See and pay: { $site }/{ $way }
    .subject = Fee of the filing { $dossier }
# Mail written before did not say the hour.
mail-by-page = the time on the page of the filing
mail-foot-stop = You do not want such mail any more: { $stop }

# SMS: what to do, the code of the filing, the portal’s address; nothing else. Two parts at most.
sms-resume-code = Code of your draft: { $code }. Type it at { $site }/tiep-tuc
sms-helper-code = Heard it and all is right? Read code { $code } to your helper. If not, keep it. { $site }
sms-dossier-supplement = Filing { $dossier }: more is needed from you. See what at { $site }
sms-draft-to-confirm = Filing { $dossier }: please check the draft and answer at { $site }
sms-draft-halfway = Filing { $dossier }: the draft still waits to be checked. Answer at { $site }
sms-draft-reminder = Filing { $dossier }: little time left to answer the draft. See until when at { $site }
sms-fee-due = Filing { $dossier } waits for its fee. See and pay at { $site }
sms-dossier-decided = Filing { $dossier } is done. Download the paper at { $site }
sms-dossier-not-accepted = Filing { $dossier } was not accepted. See why at { $site }
sms-dossier-refused = Filing { $dossier } was refused. See why at { $site }
sms-dossier-expired = Filing { $dossier } was closed: no answer came in time. See { $site }
sms-dossier-apology = Filing { $dossier } is late; we are sorry. See the new date at { $site }
sms-leg-late = Filing { $dossier }: an agency is late; we are sorry. Nothing to file again. See { $site }
sms-leg-late-after-death = Filing { $dossier }: an agency is late; we are sorry. There is nothing to file again. See { $site }
