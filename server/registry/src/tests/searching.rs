//! The search over the registers: it finds everybody, by old and new names of places, and
//! nobody who is not looked for.

use std::collections::BTreeSet;

use chrono::Datelike as _;
use domain::{
    case::{CaseStage, Role},
    date::PartialDate,
    demo::people::{People, Person, QUERIES},
    paper::PaperKind,
    place::gazetteer,
    procedure::Answers,
    register::RegisterKind,
    text::word_set,
};
use store::registry::{entries, names, papers};

use super::{
    desk::{CAU_GIAY, Desk, Filing, at_desk, birth, code, copy, issue_copy},
    importing::import,
};
use crate::{Action, LineRead, Officer, SearchError, Sought};

const NHA_TRANG: &str = "22366";

fn sought(name: &str) -> Sought {
    Sought {
        name: name.into(),
        ..Sought::default()
    }
}

/// Names of all who are found, page after page.
async fn all(desk: &Desk, officer: &Officer, sought: &Sought) -> Vec<(String, String)> {
    let mut sought = sought.clone();
    let mut found = Vec::new();
    loop {
        let page = desk
            .registry
            .search_entries(officer, &sought)
            .await
            .unwrap();
        found.extend(
            page.lines
                .into_iter()
                .map(|line| (line.name, line.number.to_string())),
        );
        match page.next {
            Some(next) => sought.after = next,
            None => return found,
        }
    }
}

const PEOPLE: u64 = 2_000;
/// Offices of then, and the names by which the queries call them.
const OFFICES: [&str; 4] = [NHA_TRANG, "22363", "00166", "03006"];

/// Somebody in an old book.
struct Entered {
    person: Person,
    register: RegisterKind,
    office: &'static str,
    number: u64,
    born: PartialDate,
}

fn entered() -> Vec<Entered> {
    let people = People::default();
    (0..PEOPLE)
        .map(|number| {
            let person = people.person(number);
            let year = PartialDate::of_year(person.born.year()).unwrap();
            let day = PartialDate::of_day(person.born).unwrap();
            Entered {
                register: match number % 3 {
                    0 => RegisterKind::Death,
                    _ => RegisterKind::Birth,
                },
                office: OFFICES[usize::try_from(number % 4).unwrap()],
                number: number + 1,
                born: if number % 5 == 0 { year } else { day },
                person,
            }
        })
        .collect()
}

fn file(people: &[Entered]) -> String {
    let mut file =
        "register,office,number,registered_on,book,name,birth,died_on,mother_name,kept_by\n"
            .to_owned();
    for one in people {
        let day = String::from(one.born);
        let died = match one.register {
            RegisterKind::Death => day.as_str(),
            _ => "",
        };
        // Only a book of births names the mother.
        let mother = match one.register {
            RegisterKind::Birth => one.person.mother.as_str(),
            _ => "",
        };
        // Two of the communes were divided.
        let kept_by = match one.office {
            "00166" | "03006" => one.office,
            _ => "",
        };
        file.push_str(&format!(
            "{},{},{},{day},01,{},{day},{died},{mother},{kept_by}\n",
            one.register.as_str(),
            one.office,
            one.number,
            one.person.name
        ));
    }
    file
}

/// What the search is to find, by looking at everybody.
fn by_brute_force(people: &[Entered], asked: &Sought) -> BTreeSet<(String, String)> {
    let offices: &[&str] = match asked.place.as_str() {
        "" => &OFFICES,
        "nha trang" => &[NHA_TRANG, "22363"],
        "phuoc tien" => &[NHA_TRANG],
        "Lộc Thọ" => &["22363"],
        other => panic!("where is {other}?"),
    };
    let born = PartialDate::read(&asked.born);
    let has = |name: &str, wanted: &str| {
        let words = word_set(name);
        word_set(wanted).iter().all(|word| words.contains(word))
    };
    people
        .iter()
        .filter(|one| has(&one.person.name, &asked.name))
        .filter(|one| {
            let mother = match one.register {
                RegisterKind::Birth => one.person.mother.as_str(),
                _ => "",
            };
            has(mother, &asked.mother)
        })
        .filter(|one| asked.register.is_empty() || one.register.as_str() == asked.register)
        .filter(|one| offices.contains(&one.office))
        .filter(|one| {
            born.is_none_or(|born| {
                one.born.earliest() <= born.latest() && born.earliest() <= one.born.latest()
            })
        })
        .map(|one| {
            let number = format!("{}/{}", one.number, one.born.year());
            (one.person.name.clone(), number)
        })
        .collect()
}

/// Recall 1.0 and precision 1.0 on the published queries (app/domain/data).
#[tokio::test]
async fn the_search_finds_exactly_whom_looking_at_everybody_finds() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let people = entered();
        let read = import(&desk, &file(&people)).await;
        let wrong: Vec<_> = read
            .iter()
            .filter(|line| line.read != LineRead::New)
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
        let (mut asked, mut met) = (0, 0);
        for query in QUERIES.lines().skip(1) {
            let [name, born, mother, register, place] =
                <[&str; 5]>::try_from(query.split(',').collect::<Vec<_>>()).unwrap();
            let sought = Sought {
                born: born.into(),
                mother: mother.into(),
                register: register.into(),
                place: place.into(),
                ..sought(name)
            };
            let found = all(&desk, &officer, &sought).await;
            let wanted = by_brute_force(&people, &sought);
            assert_eq!(found.len(), wanted.len(), "{query}: {found:?} {wanted:?}");
            assert_eq!(
                found.into_iter().collect::<BTreeSet<_>>(),
                wanted,
                "{query}"
            );
            asked += 1;
            met += usize::from(!wanted.is_empty());
        }
        assert!(asked >= 190 && met >= 120, "{met} of {asked} find somebody");
    })
    .await;
}

/// Law.md section 14, case 9.
const CASE_9: &str = include_str!("../../../../docs/examples/old-books.csv");

#[tokio::test]
async fn an_old_name_of_a_place_finds_the_entries_of_then_and_the_new_name_all() {
    at_desk(async |desk| {
        let officer = desk.everybody(NHA_TRANG).await;
        import(&desk, CASE_9).await;
        let at = |name: &str, place: &str| Sought {
            place: place.into(),
            ..sought(name)
        };
        for (name, place, count) in [
            ("khanh dang", "phuoc tien nha trang", 1),
            ("khanh dang", "Phường Nha Trang", 1),
            ("khanh dang", "loc tho", 0),
            ("pham cuc", "loc tho", 1),
            ("pham cuc", "nha trang", 1),
            ("tran binh", "", 1),
        ] {
            let found = all(&desk, &officer, &at(name, place)).await;
            assert_eq!(found.len(), count, "{name} in {place}: {found:?}");
        }
        let wrong = desk
            .registry
            .search_entries(&officer, &at("khanh", "xyzzy"))
            .await;
        assert!(matches!(wrong, Err(SearchError::Place)));
    })
    .await;
}

#[tokio::test]
async fn an_entry_is_found_by_its_number_where_it_was_called_so() {
    at_desk(async |desk| {
        let officer = desk.everybody(NHA_TRANG).await;
        import(&desk, CASE_9).await;
        let by = |register: &str, place: &str| Sought {
            number: "64/1987".into(),
            register: register.into(),
            place: place.into(),
            ..Sought::default()
        };
        let found = all(&desk, &officer, &by("KS", "nha trang")).await;
        assert_eq!(
            found,
            [("Đặng Quốc Khánh".to_owned(), "64/1987".to_owned())]
        );
        assert!(
            all(&desk, &officer, &by("KT", "nha trang"))
                .await
                .is_empty()
        );
        // The code was another commune's for a while: nothing of 1987 is its.
        assert!(
            all(&desk, &officer, &by("KS", "tan tien nha trang"))
                .await
                .is_empty()
        );
        for nothing in [by("", "nha trang"), by("KS", ""), Sought::default()] {
            let answer = desk.registry.search_entries(&officer, &nothing).await;
            assert!(matches!(answer, Err(SearchError::Nothing)));
        }
    })
    .await;
}

#[tokio::test]
async fn only_who_sees_cases_looks_people_up_and_opening_counts() {
    at_desk(async |desk| {
        let officer = desk.everybody(NHA_TRANG).await;
        let outside = desk
            .officer("quan.tri", NHA_TRANG, &[Role::Administrator])
            .await;
        import(&desk, CASE_9).await;
        let answer = desk
            .registry
            .search_entries(&outside, &sought("khanh"))
            .await;
        assert!(matches!(answer, Err(SearchError::NotAllowed)));
        let page = desk
            .registry
            .search_entries(&officer, &sought("khanh"))
            .await;
        let entry = page.unwrap().lines.remove(0).entry;
        assert!(
            desk.registry
                .found_entry(&outside, entry)
                .await
                .unwrap()
                .is_none()
        );
        let found = desk
            .registry
            .found_entry(&officer, entry)
            .await
            .unwrap()
            .unwrap();
        assert!(
            found.office_then.contains("phường Phước Tiến"),
            "{}",
            found.office_then
        );
        assert!(found.office_now.unwrap().contains("phường Nha Trang"));
    })
    .await;
}

#[tokio::test]
async fn what_is_entered_here_is_found_also_when_it_was_written_before_there_was_a_search() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        assert_eq!(all(&desk, &officer, &sought("an nguyen")).await.len(), 1);
        let mut tx = desk.db.write().await.unwrap();
        names::unwrite_all(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        assert!(all(&desk, &officer, &sought("an nguyen")).await.is_empty());
        desk.registry.make_searchable().await.unwrap();
        assert_eq!(all(&desk, &officer, &sought("an nguyen")).await.len(), 1);
    })
    .await;
}

fn copy_of_case_9(serial: i64) -> Filing {
    let mut filing = copy(serial, "");
    for (question, answer) in [
        ("requester.relationship", "self"),
        ("requester.name", "Đặng Quốc Khánh"),
        ("requester.pin", "056087900091"),
        ("subject.name", "Đặng Quốc Khánh"),
        ("subject.birth_date.day", "3"),
        ("subject.birth_date.month", "10"),
        ("subject.birth_date.year", "1987"),
        ("registered.commune", "Phường Nha Trang, Tỉnh Khánh Hòa"),
    ] {
        Answers::set(&mut filing.answers, question, answer);
    }
    filing
}

#[tokio::test]
async fn an_extract_of_a_merged_commune_names_the_office_then_and_now_and_the_book() {
    at_desk(async |desk| {
        let officer = desk.everybody(NHA_TRANG).await;
        import(&desk, CASE_9).await;
        desk.arrives(&copy_of_case_9(1)).await;
        let view = desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        let [candidate] = view.candidates.as_slice() else {
            panic!("one candidate")
        };
        assert!(candidate.fits);
        let entry = candidate.entry;
        desk.act(&officer, &code(1), issue_copy(entry)).await.unwrap();
        let view = desk.act(&officer, &code(1), Action::Sign).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::Decided);
        let mut conn = desk.db.read().await.unwrap();
        let made = papers::of_case(&mut conn, &code(1)).await.unwrap().remove(0);
        assert_eq!(made.kind, PaperKind::BirthExtractCopy);
        let line = |id: &str| {
            let mut lines = made.content.sections.iter().flat_map(|part| &part.lines);
            lines.find(|line| line.id == id).unwrap().value.clone()
        };
        assert_eq!(
            line("registration"),
            "Ủy ban nhân dân phường Phước Tiến, thành phố Nha Trang, tỉnh Khánh Hoà (nay là Ủy ban nhân dân phường \
             Nha Trang, tỉnh Khánh Hoà)"
        );
        assert_eq!(line("source"), "Sổ đăng ký khai sinh, quyển số 02-1987, trang 13");
        assert_eq!(line("registered_on"), "12/10/1987");
        assert_eq!(line("mother_birth"), "1960");
        assert_eq!(line("father_residence"), "");
        assert_eq!(entries::of_case(&mut conn, &code(1)).await.unwrap().map(|e| e.id), None);
    })
    .await;
}

#[test]
fn the_offices_of_the_queries_are_where_they_say() {
    let keys = gazetteer().ever_called("nha trang");
    for key in ["22366 phuoc tien", "22363 loc tho"] {
        assert!(keys.iter().any(|found| found == key), "{keys:?}");
    }
}
