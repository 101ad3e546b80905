//! The pages of one party: the same questions of both, under the party's own prefix.

use super::couple::FOREIGN;
use crate::{
    country::VIET_NAM,
    procedure::{
        Page, When, border,
        foreign_paper::{ENGLISH, TO_TRANSLATE, authentication, language},
        mission,
        page::page,
        question::*,
    },
};

const VIETNAMESE: &[&str] = &[VIET_NAM];
const PAPERS_OF_IDENTITY: &[&str] = &["passport", "cmnd", "other"];
/// A foreign element that is not of the neighbourhood.
const BEYOND_BORDER: When = When::All(&[FOREIGN, When::Not(&border::AT_BORDER)]);
const ENDED: &[&str] = &["divorced", "widowed"];
/// What ended the last marriage is shown, or looked up by its number.
const ENDED_BY: &str = "Điều 22 khoản 2 Nghị định 123/2015";
/// Who serves the state asks the own unit first; with a foreign element alone. It may stay
/// open, as it does in what was filed before it was asked: the officer looks.
const UNIT: &str = "Điều 30 khoản 3 Nghị định 123/2015";
const SERVING: &[&str] = &["civil_servant", "armed_forces"];
const STATUS_ARTICLE: &str = "Điều 5 khoản 2 Luật Hôn nhân và gia đình";

macro_rules! pages_of {
    ($party:ident, $prefix:literal, $page:literal) => {
        pub(super) mod $party {
            use super::*;

            /// Who this is. law.md 2.2.
            pub(in super::super) const PERSON: Page = page(
                $page,
                &[
                    person_name(concat!($prefix, ".name")).autocomplete("name"),
                    past_date(concat!($prefix, ".birth_date"))
                        .article("Điều 8 khoản 1 Luật Hôn nhân và gia đình"),
                    country(concat!($prefix, ".nationality")),
                    ethnicity(concat!($prefix, ".ethnicity")).when(When::Not(&FOREIGNER)),
                ],
            )
            .of($prefix)
            .printed();

            /// The own paper, and where this one is reached.
            pub(in super::super) const IDENTITY: Page = page(
                concat!($page, "-dinh-danh"),
                &[
                    choice(
                        concat!($prefix, ".identity_kind"),
                        &["pin", "passport", "cmnd", "other"],
                    ),
                    pin(concat!($prefix, ".pin"))
                        .when(When::Is(concat!($prefix, ".identity_kind"), &["pin"])),
                    line(concat!($prefix, ".identity_number"), 40).when(WITH_PAPER),
                    line(concat!($prefix, ".identity_issuer"), 120)
                        .optional()
                        .when(WITH_PAPER),
                    phone(concat!($prefix, ".phone")).autocomplete("tel"),
                    email(concat!($prefix, ".email"))
                        .optional()
                        .autocomplete("email"),
                ],
            )
            .of($prefix);
            const FOREIGNER: When = When::IsOther(concat!($prefix, ".nationality"), VIETNAMESE);
            const WITH_PAPER: When =
                When::Is(concat!($prefix, ".identity_kind"), PAPERS_OF_IDENTITY);

            /// Where this one lives: one of the two in the commune. Law 60/2014 Art. 17.1.
            pub(in super::super) const RESIDENCE: Page = page(
                concat!($page, "-noi-o"),
                &[
                    choice(
                        concat!($prefix, ".residence_kind"),
                        &["permanent", "temporary", "actual", "abroad"],
                    )
                    .article("Điều 17 Luật Hộ tịch"),
                    commune(concat!($prefix, ".residence")).when(LIVES_HERE),
                    line(concat!($prefix, ".residence_detail"), 200)
                        .optional()
                        .when(LIVES_HERE),
                    line(concat!($prefix, ".residence_abroad"), 200)
                        .when(When::Is(concat!($prefix, ".residence_kind"), &["abroad"])),
                ],
            )
            .of($prefix);
            const LIVES_HERE: When =
                When::IsOther(concat!($prefix, ".residence_kind"), &["abroad"]);

            /// Marital status and how the last marriage ended.
            pub(in super::super) const STATUS: Page = page(
                concat!($page, "-hon-nhan"),
                &[
                    choice(
                        concat!($prefix, ".marital_status"),
                        &["single", "divorced", "widowed", "married"],
                    )
                    .article(STATUS_ARTICLE),
                    number(concat!($prefix, ".marriage_ordinal"), 1, 9),
                    choice(concat!($prefix, ".divorced_where"), &["here", "abroad"])
                        .when(When::Is(concat!($prefix, ".marital_status"), &["divorced"]))
                        .article("Điều 30 Nghị định 123/2015"),
                    past_date(concat!($prefix, ".last_marriage_ended_on")).when(MARRIED_BEFORE),
                    line(concat!($prefix, ".last_marriage_paper"), 60)
                        .when(MARRIED_BEFORE)
                        .article(ENDED_BY),
                    line(concat!($prefix, ".last_marriage_authority"), 200).when(MARRIED_BEFORE),
                ],
            )
            .of($prefix);
            const MARRIED_BEFORE: When = When::Is(concat!($prefix, ".marital_status"), ENDED);

            /// What each says of themself: no prohibited kinship, capacity, free will. Law on
            /// Marriage and Family 2014 Art. 5.2, 8.1.
            pub(in super::super) const STATEMENTS: Page = page(
                concat!($page, "-cam-ket"),
                &[
                    choice(concat!($prefix, ".kinship"), &["none", "related"])
                        .article("Điều 5 khoản 2 Luật Hôn nhân và gia đình"),
                    choice(concat!($prefix, ".capacity"), &["full", "limited"])
                        .article("Điều 8 khoản 1 Luật Hôn nhân và gia đình"),
                    tick(concat!($prefix, ".free_will"))
                        .article("Điều 8 khoản 1 Luật Hôn nhân và gia đình"),
                ],
            )
            .of($prefix);

            /// Of a marriage that is registered again each says that it still is one.
            /// Decree 123/2015 Art. 24.3, 27.
            pub(in super::super) const STILL_MARRIED: Page = page(
                concat!($page, "-cam-ket"),
                &[
                    number(concat!($prefix, ".marriage_ordinal"), 1, 9),
                    choice(concat!($prefix, ".still_married"), &["yes", "no"])
                        .article("Điều 27 Nghị định 123/2015"),
                    tick(concat!($prefix, ".free_will")).article("Điều 27 Nghị định 123/2015"),
                ],
            )
            .of($prefix);

            /// The papers. Law 60/2014 Art. 38; Decree 123/2015 Art. 10, 30.
            pub(in super::super) const PAPERS: Page = page(
                concat!($page, "-giay-to"),
                &[
                    past_date(concat!($prefix, ".status_paper_date"))
                        .when(FOREIGNER)
                        .article("Điều 30 Nghị định 123/2015"),
                    any_date(concat!($prefix, ".status_paper_until"))
                        .optional()
                        .when(FOREIGNER),
                    files(concat!("file.", $prefix, "_status_paper"))
                        .when(FOREIGNER)
                        .article("Điều 30 Nghị định 123/2015"),
                    authentication(
                        concat!($prefix, ".paper_authentication"),
                        concat!($prefix, ".nationality"),
                        FOREIGNER,
                    ),
                    language(concat!($prefix, ".paper_language")).when(FOREIGNER),
                    files(concat!("file.", $prefix, "_translation")).when(When::Any(&[
                        When::Is(concat!($prefix, ".paper_language"), TO_TRANSLATE),
                        When::All(&[
                            When::Is(concat!($prefix, ".paper_language"), ENGLISH),
                            mission::AT_COMMUNE,
                        ]),
                    ])),
                    past_date(concat!($prefix, ".medical_paper_date"))
                        .when(BEYOND_BORDER)
                        .article("Điều 38 Luật Hộ tịch"),
                    files(concat!("file.", $prefix, "_medical_paper"))
                        .when(BEYOND_BORDER)
                        .article("Điều 38 Luật Hộ tịch"),
                    files(concat!("file.", $prefix, "_photo")).when(BEYOND_BORDER),
                    choice(
                        concat!($prefix, ".service"),
                        &["none", "civil_servant", "armed_forces"],
                    )
                    .optional()
                    .when(When::All(&[BEYOND_BORDER, When::Not(&FOREIGNER)]))
                    .article(UNIT),
                    files(concat!("file.", $prefix, "_unit_letter"))
                        .when(When::Is(concat!($prefix, ".service"), SERVING))
                        .article(UNIT),
                    files(concat!("file.", $prefix, "_divorce_note"))
                        .when(When::Is(concat!($prefix, ".divorced_where"), &["abroad"]))
                        .article("Điều 30 Nghị định 123/2015"),
                    files(concat!("file.", $prefix, "_other")).optional(),
                ],
            )
            .of($prefix);
        }
    };
}

pages_of!(groom, "groom", "chu-re");
pages_of!(bride, "bride", "co-dau");
