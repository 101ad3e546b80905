### Papers, notes at the margin and findings at the desk: acknowledgement, and what is recorded from abroad.

act-role-parent = The father or the mother
    .father = Who acknowledges the child (the father)
    .mother = Who acknowledges the child (the mother)
    .child_father = Who is acknowledged as father
    .child_mother = Who is acknowledged as mother
act-role-child = The child
    .father = Who is acknowledged as child
    .mother = Who is acknowledged as child
    .child_father = Who acknowledges the father (the child)
    .child_mother = Who acknowledges the mother (the child)
act-fact-acknowledgement_kind = What is registered
    .father = A father acknowledges a child
    .mother = A mother acknowledges a child
    .child_father = A child acknowledges a father
    .child_mother = A child acknowledges a mother
act-fact-other_parent_name = The other parent

act-role-husband = The husband
act-role-wife = The wife
act-role-subject = The person
act-fact-marriage_date = Day of the marriage
act-fact-marriage_place = Place of the marriage
act-fact-abroad = Foreign paper
    .paper = No. { $number } issued by { $authority } ({ $country }) on { $day }
    .judgment = Judgment or decision no. { $number } of { $day } of { $authority } ({ $country })
act-fact-divorce_kind = What was decided
    .divorce = Divorce
    .annulment = Annulment of the marriage
act-fact-divorce_effective = In force since
act-fact-marriage_registered = The marriage as registered
    .paper = No. { $number } of { $day } at { $authority }
act-fact-event_kind = What was settled
    .birth = Birth
    .acknowledgement = Acknowledgement of father, mother or child
    .adoption = Adoption
    .guardianship = Guardianship
    .change = Change or correction
    .death = Death
act-fact-event_date = When it happened
act-fact-event_place = Where it happened
act-fact-event_mother = The mother
act-fact-event_father = The father
act-fact-event_with = The other person
act-fact-event_change = What was changed
act-fact-event_cause = Cause of death

## Notes at the margin of another entry.

entry-noted_divorce = Divorce or annulment
entry-noted_parent = Acknowledgement
entry-noted_renamed = Change or correction of somebody named here
entry-noted-beside = { $day }, noted by { $asked }
noted-divorce = divorce by judgment or decision no. { $number } of { $judged } of { $authority } ({ $country }), in force since { $effective }
noted-annulment = annulment by judgment or decision no. { $number } of { $judged } of { $authority } ({ $country }), in force since { $effective }
noted-father = { $parent } (father) acknowledges the child
noted-mother = { $parent } (mother) acknowledges the child
noted-child_father = the child acknowledges { $parent } as father
noted-child_mother = the child acknowledges { $parent } as mother
noted-renamed = change or correction of { $person }: { $changes }
noted-void = { $said } does not hold any more, by { $decision }
noted-basis = { $paper } no. { $number } of { $office }
    .gc-lh = Extract of the recorded divorce
    .cmc = Extract of the acknowledgement
    .tdcc = Extract of the change
result-remark-noted_divorce = noted: { $after }
result-remark-noted_parent = noted: { $after }
result-remark-noted_renamed = noted: { $after }
desk-event-noted = Noted at the entry of this case

## Findings at the desk.

desk-rule-parties-present = An acknowledgement is entered only once both were present, their papers seen and both asked. Make an appointment, then tick each thing you have done before them.
desk-rule-parties-not-noted = Nobody has confirmed yet that both were present. Tick each thing you have done before them under “The parties are present”, then enter it.
desk-came = The parties are present
    .hint = Tick only what you have just done before them (Civil Status Law, Art. 25.1). Each tick is written into the history.
    .missing = It cannot be confirmed yet. Do this, then tick: { $what }.
    .button = Confirm that the parties were present
desk-came-parties_present = Who acknowledges and who is acknowledged are present; a small child is with a parent or guardian
desk-came-papers_seen = The originals of their identity papers were compared with each of them
desk-came-parties_willing = Both were asked: it is true, and of their own free will
desk-came-uncontested = The evidence of the parentage was looked at, and nobody contests it
desk-event-parties_came = The parties of the acknowledgement were present and were asked
desk-rule-parent-in-birth = The birth of the child has this parent already: there is nothing to acknowledge.
desk-rule-acknowledgement-posted = With a foreign element: posted for 5 working days at the office and where the acknowledged lives. Before that has passed it cannot be entered.
desk-rule-acknowledgement-posting = The 5 working days of posting since the reception have not passed. Once they have and nobody contests it, it can be entered.
desk-rule-birth-is-noted = The birth of the child stands in the register. When this is entered, it is noted there.
desk-rule-birth-not-here = The birth of the child is not in the electronic register. Tell the office that registered it, to note it there.
desk-rule-child-has-parent = The birth of the child has another father (or mother) already. A court has to decide first.
desk-rule-acknowledged-already = The acknowledgement between these two stands in the register already.
desk-rule-marriage-recorded-already = The marriage of these two stands in the register already, without a divorce.
desk-rule-other-marriage = The registers hold another marriage of one of the two. See whether it had ended before this one; if not, this one cannot be recorded.
desk-rule-marriage-is-noted = The marriage of the two stands in the register. When this is entered, it is noted there.
desk-rule-marriage-not-here = The marriage of the two is not in the electronic register. Look into the paper book, or tell the office that registered it.
desk-rule-divorce-recorded-already = The divorce or annulment of these two stands in the register already.
desk-rule-event-recorded-already = This event of this person stands in the register already.
desk-rule-event-registered-here = This person has a registration of that kind in Viet Nam. See whether it is the same event: one event is registered once.
