### Judgments and decisions of courts and other authorities in Viet Nam, noted in the register. Art. 30 of the Law on civil status.

judgment = Note a judgment or decision
    .text = When the notice arrives with the extract of the judgment or a copy of the decision in force, note it at once. The entry keeps what it says; copies made afterwards print the note. What was settled abroad is recorded by its own procedure.
    .button = Note it in the register
judgment-kind = What was decided?
    .divorce = Divorce
    .annulment = Annulment of the marriage
    .adoption = Adoption
    .adoption_ended = End of an adoption
    .parentage = Parentage
    .guardianship = Guardianship recognised
    .capacity = Legal capacity
judgment-number = Number of the judgment or decision
judgment-judged = Day of the judgment or decision
judgment-authority = Court or authority
judgment-effective = In force since
judgment-about = Content
    .hint = The names of the adoptive parents, of the father or mother, of the guardian, or what was declared about the capacity. Not needed for a divorce or an annulment.
judgment-fault =
    .missing = “{ $field }” is empty. Write it as the judgment or decision has it.
    .long = “{ $field }” has more than 300 characters. Please shorten it.
    .signs = “{ $field }” has a sign that cannot be printed. Please leave it out.
    .day = “{ $field }”: there is no such day, or it has not come yet. Write it like 16/11/2026.
    .order = “{ $field }”: this day cannot be right beside the other days. Please check.
judgment-changed = Not noted: the entry has just changed. Look at it and note it then.
judgment-already = This judgment or decision is noted already.

judged-divorce = divorce by judgment or decision no. { $number } of { $judged } of { $authority }, in force since { $effective }
judged-annulment = annulment by judgment or decision no. { $number } of { $judged } of { $authority }, in force since { $effective }
judged-adoption = adoption by decision no. { $number } of { $judged } of { $authority }, in force since { $effective }: { $about }
judged-adoption_ended = end of the adoption by decision no. { $number } of { $judged } of { $authority }, in force since { $effective }: { $about }
judged-parentage = parentage by judgment or decision no. { $number } of { $judged } of { $authority }, in force since { $effective }: { $about }
judged-guardianship = guardianship recognised by decision no. { $number } of { $judged } of { $authority }, in force since { $effective }: { $about }
judged-capacity = decision no. { $number } of { $judged } of { $authority } on legal capacity, in force since { $effective }: { $about }
judged-basis = judgment or decision no. { $number } of { $judged } of { $authority }

entry-noted_judged_end = Divorce or annulment
entry-noted_adopted = Adoption
entry-noted_judged = Judgment or decision
result-remark-noted_judged_end = noted: { $after }
result-remark-noted_judged = noted: { $after }
check-noted-since = Since this paper was issued, the register has got a new note. Ask for a new copy to read it.
