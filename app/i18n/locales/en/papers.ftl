### Words that belong to the form of a paper, not to one paper's data.

## Under the head, which is in Vietnamese on every paper.

paper-nation = Socialist Republic of Viet Nam
paper-motto = Independence – Freedom – Happiness
paper-demo = Demo – no legal value

## Labels.

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

receipt = RECEIPT AND DATE OF THE RESULT
receipt-procedure = Procedure
receipt-filed = Filed
receipt-received = Day of reception by law
receipt-due = Result due
receipt-files = Files attached
receipt-fee = Fee
receipt-secret = Secret
receipt-note = Track the filing at { $site }/en/tra-cuu with its code and secret. Do not give the secret to strangers.
declaration = DECLARATION
