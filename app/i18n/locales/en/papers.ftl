### Words that belong to the form of a paper, not to one paper's data.

## Under the head, which is in Vietnamese on every paper.

paper-nation = Socialist Republic of Viet Nam
paper-motto = Independence – Freedom – Happiness
paper-demo = Demo – no legal value
paper-draft = DRAFT – WITHOUT LEGAL VALUE
    .title = (draft)

## Labels.

paper-sign-wife = Wife
paper-sign-husband = Husband
paper-sign-here = (Sign and write the full name)
paper-number = No.
paper-dossier-code = Dossier code
paper-check = Check this paper
# Read aloud instead of the QR code.
paper-check-picture = QR code that opens the check page of this paper: { $address }
paper-page = Page
# The description of the file attached to the paper.
paper-data = The data of this paper for machines
# The name of the field that holds the signature.
paper-signature = Digital signature of { $signer }

## Receipt and declaration

receipt = RECEIPT AND APPOINTMENT FOR THE RESULT
receipt-applicant = Received from
receipt-helper = Helped by
    .value = { $name } ({ $kind }). The one who declares heard or read it in { $spoken } and agreed at { $at }.
receipt-address = Address
receipt-phone = Telephone
receipt-mail = E-mail
receipt-procedure = Request
    .value = { $name } (procedure { $code })
receipt-parts = Papers received
    .declaration = Electronic declaration
receipt-copies = Number of files
    .value = 1 (electronic)
receipt-limit = Time allowed by law
    .same-day = The same working day; the next one for what is received after 15:00
    .hours = { $hours } hours from reception
    .days = { $days } working days
receipt-received = Received at
    .value = { $hour }:{ $minute } on { $day }
receipt-due = Result by
    .value = { $hour }:{ $minute } on { $day }
receipt-fee = Fee
    .free = None
receipt-delivery = Result is handed out
receipt-secret = Secret code
receipt-follow = Follow the dossier at { $address } with its code and the secret code. Give the secret code to nobody.
receipt-apology = If the result is late, the office sends an apology with the reason and a new date.
receipt-unsigned = This paper was made automatically when the filing was received; what is kept in the system counts.
declaration = DECLARATION: { $name }
declaration-to = To: { $office }
declaration-declarant = Declared by
declaration-filed = Declared and sent online at
    .value = { $hour }:{ $minute } on { $day }
