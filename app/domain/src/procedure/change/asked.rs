//! The pages beside the fields: what is wanted, who asks, which entry, why, who agrees.

use super::super::{
    Page, Question, When, mission,
    page::page,
    person::{PAPERS, VIETNAMESE, person_pages},
    question::*,
    shared::asker,
};

const LAW: &str = "Điều 26 Luật Hộ tịch";
const HOW: &str = "Điều 28 Luật Hộ tịch";
const CONDITIONS: &str = "Điều 7 Nghị định 123/2015";

const DEATH: When = When::Is("registered.register", &["death"]);
const BY_ANOTHER: When = When::IsOther("requester.relationship", &["person"]);

/// One kind for a declaration, as on the form.
pub(super) const WHAT: Page = page(
    "viec",
    &[choice(
        "change.kind",
        &["correction", "change", "supplement", "ethnicity"],
    )
    .article(LAW)],
);

/// The person; for a child or a ward who represents them; of who has died the family.
pub(super) const ASKER: Page = page(
    "nguoi-yeu-cau",
    &asker!(
        &["person", "parent", "guardian", "mandate", "relative"],
        "Điều 6 Luật Hộ tịch",
        BY_ANOTHER,
    ),
);

/// The entry as its paper names it. Of old papers often only the year is known.
pub(super) const RECORD: Page = page(
    "dang-ky",
    &[
        choice("registered.register", &["birth", "marriage", "death"])
            .when(When::Is("change.kind", &["correction", "supplement"]))
            .article(LAW),
        tick("registered.mission").optional(),
        commune("registered.commune")
            .when(When::Not(&IN_MISSION_BOOK))
            .article("Điều 27 Luật Hộ tịch"),
        // The name of a commune is known without.
        line("registered.authority", 200).optional(),
        line("registered.number", 20).optional(),
        partial_date("registered.date").optional(),
    ],
);

person_pages!(person, "person", "nguoi-dung-ten", "Điều 27 Luật Hộ tịch");

/// Whom the entry is about. Who died long ago, or was born yesterday, may have no paper.
pub(super) const PERSON: Page = Page {
    questions: WHOSE,
    ..person::PERSON
};
const WHOSE: &[Question] = &[
    person_name("person.name"),
    partial_date("person.birth_date"),
    choice("person.sex", &["male", "female"]),
    country("person.nationality"),
    ethnicity("person.ethnicity").when(When::Not(&FOREIGNER)),
    choice(
        "person.identity_kind",
        &["pin", "passport", "cmnd", "other", "none"],
    ),
    pin("person.pin").when(When::Is("person.identity_kind", &["pin"])),
    line("person.identity_number", 40).when(WITH_PAPER),
    line("person.identity_issuer", 120)
        .optional()
        .when(WITH_PAPER),
];
const FOREIGNER: When = When::IsOther("person.nationality", VIETNAMESE);
const WITH_PAPER: When = When::Is("person.identity_kind", PAPERS);

/// Who has died lives nowhere.
pub(super) const HOME: Page = person::HOME.when(When::Not(&DEATH));

/// On what ground; a name and a family name have lists of their own in the Civil Code.
pub(super) const GROUND: Page = page(
    "ly-do",
    &[
        choice(
            "ground.family_name",
            &[
                "other_parent",
                "adopted",
                "adoption_ended",
                "parent_found",
                "origin_found",
                "foreign_spouse",
                "parents_changed",
                "other",
            ],
        )
        .when(When::All(&[
            IS_CHANGE,
            When::Is("pick.child_family_name", YES),
        ]))
        .article("Điều 27 Bộ luật Dân sự"),
        choice(
            "ground.given_name",
            &[
                "harm",
                "adopted",
                "parent_found",
                "origin_found",
                "foreign_spouse",
                "sex",
                "other",
            ],
        )
        .when(When::All(&[
            IS_CHANGE,
            When::Any(&[
                When::Is("pick.child_middle_name", YES),
                When::Is("pick.child_given_name", YES),
            ]),
        ]))
        .article("Điều 28 Bộ luật Dân sự"),
        choice("ground.ethnicity", &["parents_of_two", "birth_parents"])
            .when(When::Is("change.kind", &["ethnicity"]))
            .article("Điều 29 Bộ luật Dân sự"),
        choice("ground.mistake", &["officer", "requester"])
            .when(When::Is("change.kind", &["correction"]))
            .article(CONDITIONS),
        line("ground.reason", 500).article(HOW),
    ],
);
const IS_CHANGE: When = When::Is("change.kind", &["change"]);
const YES: &[&str] = &["yes"];

/// A child of nine agrees to another name, of fifteen to another ethnic group, whoever asks
/// for it; both parents agree to the name of their child.
pub(super) const CONSENTS: Page = page(
    "dong-y",
    &[
        choice("consent.parents", &["both", "alone"])
            .when(When::All(&[
                IS_CHANGE,
                When::Is("requester.relationship", &["parent"]),
            ]))
            .article(CONDITIONS),
        tick("consent.person").optional().article(CONDITIONS),
    ],
)
.when(RENAMED_BY_ANOTHER);
/// Also by who has a mandate: a child is asked all the same.
const RENAMED_BY_ANOTHER: When = When::All(&[
    When::Is("change.kind", &["change", "ethnicity"]),
    BY_ANOTHER,
]);

/// The entry stands in the book of a mission.
pub(super) const IN_MISSION_BOOK: When = When::Is("registered.mission", &["yes"]);

/// Which of the two offices.
pub(super) const OFFICE_CHOICE: &str = "office.whose";
/// Whom only the office of the entry can serve: who has died, who lives abroad.
pub(super) const WITHOUT_CHOICE: When =
    When::Any(&[DEATH, When::Is("person.residence_kind", &["abroad"])]);

pub(super) const OFFICE: Page = page(
    "co-quan",
    &[choice(OFFICE_CHOICE, &["registered", "home"])
        .when(When::Not(&When::Any(&[
            WITHOUT_CHOICE,
            IN_MISSION_BOOK,
            mission::AT_MISSION,
        ])))
        .article("Điều 27 Luật Hộ tịch")],
)
.with_office();

/// What shows it. Papers of the registers themselves are looked up.
pub(super) const FILES: Page = page(
    "giay-to",
    &[
        files("file.evidence").article(HOW),
        files("file.consent").optional().when(RENAMED_BY_ANOTHER),
        files("file.kinship").when(When::Is("requester.relationship", &["relative"])),
        files("file.mandate").when(When::Is("requester.relationship", &["guardian", "mandate"])),
        files("file.other").optional(),
    ],
);
