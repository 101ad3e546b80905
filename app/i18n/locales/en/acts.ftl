### Papers of the other registers: guardianship, acknowledgement, changes, marital status, recordings.

act-paper-gh = EXTRACT OF A GUARDIANSHIP
act-paper-cdgh = EXTRACT OF THE END OF A GUARDIANSHIP
act-paper-gsgh = EXTRACT OF THE SUPERVISION OF A GUARDIANSHIP
act-paper-cdgsgh = EXTRACT OF THE END OF THE SUPERVISION OF A GUARDIANSHIP
act-paper-cmc = EXTRACT OF AN ACKNOWLEDGEMENT OF FATHER, MOTHER OR CHILD
act-paper-tdcc = EXTRACT OF A CHANGE OR CORRECTION OF CIVIL STATUS
act-paper-xntthn = MARITAL STATUS CERTIFICATE
act-paper-xnttht = CONFIRMATION OF CIVIL STATUS INFORMATION
act-paper-gc-kh = EXTRACT OF A RECORDED MARRIAGE
act-paper-gc-lh = EXTRACT OF A RECORDED DIVORCE
act-paper-gc-khac = EXTRACT OF A RECORDED EVENT

act-person-name = Family, middle, given name
act-person-birth_date = Date of birth
act-person-sex = Sex
act-person-ethnicity = Ethnic group
act-person-nationality = Nationality
act-person-residence = Residence
act-person-identity = Identity paper

act-valid-until = To the end of { $day } (6 months from the day of issue), or until the marital status changes, whichever comes first

## Marital status certificate.

act-role-person = The person
act-fact-certified_period = Period certified
    .lived = While living at { $place }, from { $from } to { $to }
act-fact-status = Marital status
    .never_married = Has not registered a marriage with anybody
    .married = Married to { $spouse }, marriage certificate no. { $number } issued by { $authority } on { $day }
    .divorced = Was married and was divorced by judgment or decision no. { $number } of { $day } of { $authority }; is not married to anybody at present
    .widowed = Was married; the spouse { $spouse } has died, death extract no. { $number } issued by { $authority } on { $day }; is not married to anybody at present
act-fact-purpose = Issued in order to
    .marriage_vn_vn = Register a marriage with a citizen of Viet Nam at { $place }
    .marriage_vn_foreigner = Register a marriage with a foreigner at { $place }
    .marriage_abroad_vn = Register a marriage with a citizen of Viet Nam abroad, at { $place }; not valid for any other purpose
    .marriage_abroad_foreigner = Register a marriage with a foreigner abroad, at { $place }; not valid for any other purpose
act-fact-partner = To be married to
    .named = { $name }, born { $born }, nationality { $nationality }, identity paper { $identity }, residence { $residence }

desk-rule-status-married-here = A marriage of this person stands in the register, but the declaration says never married. It cannot be certified so.
desk-rule-status-person-dead = This person is registered as dead.
desk-rule-status-old-book = Somebody of this name and birthday stands in an old book of marriages. Look whether it is the same person.
desk-rule-status-paper-stands = A certificate for the same purpose was issued to this person and is still good. See whether the old one is to be taken back.
desk-rule-status-elsewhere = The time to be certified was spent in another commune. Ask it by letter; it replies within 3 working days.

## Guardianship and its supervision.

act-role-guardian = Guardian
act-role-ward = Ward
act-role-supervisor = Supervisor of the guardianship
act-fact-guardianship_kind = Kind of guardianship
    .natural = Natural guardianship
    .appointed = Appointed guardianship
act-fact-guardianship_reason = Reason for the guardianship
    .orphan = A minor whose parents are dead or not known
    .parents_unable = A minor whose parents cannot care for or represent it
    .lost_capacity = A person who has lost civil capacity
    .difficulty = A person with a difficulty in understanding or controlling their acts
act-fact-guardianship_relation = Relation to the ward
    .sibling = Brother or sister
    .grandparent = Grandparent
    .uncle_aunt = Uncle or aunt
    .spouse = Spouse
    .child = Child
    .parent = Father or mother
act-fact-guardianship_deed = Deed of appointment
    .paper = No. { $number } of { $day } of { $authority }
act-fact-guardianship_registered = Guardianship registered
    .paper = No. { $number } on { $day } at { $authority }
act-fact-guardianship_guardian = Guardian
act-fact-end_reason = Reason for the end
    .of_age = The ward is of age
    .capacity = The ward has full civil capacity
    .died = The ward has died
    .parents_able = The parents of the ward can exercise their rights and duties
    .adopted = The ward is adopted
    .guardian_changed = Change of guardian
    .guardianship_ended = The guardianship has ended
    .asked = The supervisor asked to be released
    .unable = The supervisor has died or no longer fulfils the conditions
    .replaced = Change of supervisor
act-fact-end_date = Ended on
act-fact-supervision_chosen_by = Chosen by
    .relatives = The relatives of the ward, by agreement
    .commune = The commune
    .court = The court
act-fact-supervision_deed = Paper by which the supervisor was chosen
    .paper = No. { $number } of { $day } of { $authority }
act-fact-supervision_scope = Scope of the supervision
act-fact-supervision_registered = Supervision registered
    .paper = No. { $number } on { $day } at { $authority }

desk-rule-ward-has-guardian = The ward has a registered guardian and no end of it is registered. A person has one guardian, but for parents or grandparents together.
desk-rule-ward-has-guardian-maybe = Somebody of this name and birthday has a registered guardian. See whether it is the same person, or grandparents together.
desk-rule-act-person-dead = Somebody in this dossier is registered as dead.
desk-rule-guardianship-not-here = This guardianship is not in the electronic register. Look into the paper book, or ask where it was registered.
desk-rule-guardianship-ended = The end of this guardianship is registered already.
desk-rule-supervision-not-here = This supervision is not in the electronic register. Look into the paper book, or ask where it was registered.
