### Papers of results. Papers print Vietnamese; these words are for reading along on the check page.

result-birth_certificate = BIRTH CERTIFICATE
    .name = Birth certificate
    .signer = SIGNED BY
    .reason = Issue of a birth certificate
result-birth_extract_copy = EXTRACT OF BIRTH
    .subtitle = (COPY)
    .name = Extract of birth (copy)
    .signer = SIGNED BY
    .reason = Issue of a copy of an extract of birth

result-death_extract = EXTRACT OF DEATH
    .name = Extract of death
    .signer = SIGNED BY
    .reason = Issue of an extract of death
result-death_certificate = DEATH CERTIFICATE
    .name = Death certificate
    .signer = SIGNED BY
    .reason = Issue of a death certificate
result-death_extract_copy = EXTRACT OF DEATH
    .subtitle = (COPY)
    .name = Extract of death (copy)
    .signer = SIGNED BY
    .reason = Issue of a copy of an extract of death

result-line-child_name = Full name
result-line-child_birth_date = Date of birth
result-line-child_birth_date_words = In words
result-line-child_sex = Sex
result-line-child_ethnicity = Ethnic group
result-line-child_nationality = Nationality
result-line-child_birthplace = Place of birth
result-line-child_home_place = Home place
result-line-child_pin = Personal identification number
result-line-mother_name = Full name of the mother
result-line-mother_birth = Year of birth
result-line-mother_ethnicity = Ethnic group
result-line-mother_nationality = Nationality
result-line-mother_residence = Residence
result-line-father_name = Full name of the father
result-line-father_birth = Year of birth
result-line-father_ethnicity = Ethnic group
result-line-father_nationality = Nationality
result-line-father_residence = Residence
result-line-informant_name = Full name of the person who declared the birth
result-line-informant_paper = Identity paper
result-line-deceased_name = Full name
result-line-deceased_birth_date = Date of birth
result-line-deceased_sex = Sex
result-line-deceased_ethnicity = Ethnic group
result-line-deceased_nationality = Nationality
result-line-deceased_residence = Last residence
result-line-deceased_paper = Identity paper
result-line-death_at = Died at
result-line-death_at_words = In words
result-line-death_place = Place of death
result-line-death_cause = Cause of death
result-line-death_paper = Death notification or the paper that stands for it
result-line-death_office = Death registered at
result-line-death_informant = Full name of the person who declared the death
result-line-office = Place of registration
result-line-registered_on = Date of registration
result-line-registration = Birth registered at
result-line-registration_number = Number
result-line-remarks = Remarks
result-line-source = Extract made from

result-moment = { $hour }:{ $minute } on { $day }
result-death-paper = { $kind } no. { $number }, issued by { $issuer } on { $day }
result-death-paper-gbt_facility = Death notification
result-death-paper-gbt_commune = Death notification
result-death-paper-police_confirmation = Confirmation by the police
result-death-paper-forensic_result = Forensic result
result-death-paper-court_decision = Decision of the court
result-death-paper-execution_confirmation = Confirmation of execution
result-death-paper-foreign = Foreign paper

result-source-database = Electronic civil status database
# In the draft of a paper, where only the entry gives the value.
result-later = comes with the entry
# Instead of the personal number of a child whose sex cannot be told yet.
result-pin-after-sex = Given once the sex is determined
result-pin = Personal identification number { $pin }

## Decisions against who files: reason, article, how to complain.

result-non_acceptance = FILING NOT ACCEPTED
    .signer = SIGNED BY
    .reason = Filing not accepted
result-refusal = REFUSAL
    .signer = SIGNED BY
    .reason = Refusal
result-closing = NOTICE OF CLOSING
    .signer = SIGNED BY
    .reason = Closed without an answer
result-line-applicant = Filing of
result-line-procedure = What was asked for
result-line-received-on = Received on
result-line-reason = Reason
result-line-article = By
result-line-complain = Complaint
result-line-again = Filing anew
result-why = Why
result-rights = Your rights
result-complain = If you disagree, you can complain to the Chair of { $office } within 90 days of receiving this paper, or go to the administrative court (Art. 7 and 9 of the Law on Complaints 2011).
result-again = You can file anew at any time, once the reason above is put right.
