//! Reading old books: docs/import.md says what these show.

use domain::register::RegisterContent;
use store::{audit, registry::entries};

use super::desk::{CAU_GIAY, Desk, at_desk, birth};
use crate::{Csv, ImportedLine, LineRead, ProblemWord};

const EXAMPLE: &str = include_str!("../../../../docs/examples/old-books.csv");

/// Reads a file as the command does, so many lines at a time.
pub async fn import_by(desk: &Desk, file: &str, together: usize) -> Vec<ImportedLine> {
    let mut csv = Csv::new(file.as_bytes());
    let first = csv.next_record().unwrap().unwrap();
    let columns = desk.registry.import_columns(&first).unwrap();
    let records: Vec<_> = std::iter::from_fn(|| csv.next_record().unwrap()).collect();
    let mut lines = Vec::new();
    for some in records.chunks(together) {
        lines.extend(desk.registry.import_lines(&columns, some).await.unwrap());
    }
    lines
}

pub async fn import(desk: &Desk, file: &str) -> Vec<ImportedLine> {
    import_by(desk, file, 200).await
}

fn words(line: &ImportedLine) -> Vec<(&'static str, ProblemWord)> {
    match &line.read {
        LineRead::Wrong(problems) => problems.iter().map(|one| (one.column, one.word)).collect(),
        LineRead::New | LineRead::Same => Vec::new(),
    }
}

async fn kept(desk: &Desk) -> usize {
    let mut conn = desk.db.read().await.unwrap();
    audit::audit(&mut conn).await.unwrap().entries.len()
}

#[tokio::test]
async fn the_example_file_is_entered_and_reading_it_again_does_nothing() {
    at_desk(async |desk| {
        let lines = import(&desk, EXAMPLE).await;
        assert!(
            lines.iter().all(|line| line.read == LineRead::New),
            "{lines:?}"
        );
        assert_eq!(lines.len(), 4);
        let again = import(&desk, EXAMPLE).await;
        assert!(
            again.iter().all(|line| line.read == LineRead::Same),
            "{again:?}"
        );
        assert_eq!(kept(&desk).await, 4);
        let mut conn = desk.db.read().await.unwrap();
        let found = audit::audit(&mut conn).await.unwrap();
        assert_eq!(found.problems, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn what_is_cut_short_goes_on_where_it_ended() {
    at_desk(async |desk| {
        let half: String = EXAMPLE.split_inclusive('\n').take(3).collect();
        assert_eq!(import_by(&desk, &half, 1).await.len(), 2);
        let read: Vec<_> = import_by(&desk, EXAMPLE, 3).await;
        let read: Vec<_> = read.into_iter().map(|line| line.read).collect();
        assert_eq!(
            read,
            [LineRead::Same, LineRead::Same, LineRead::New, LineRead::New]
        );
    })
    .await;
}

const HEAD: &str = "register,office,number,registered_on,book,name,birth,died_on,pin,kept_by\n";

#[tokio::test]
async fn a_changed_line_is_said_and_nothing_is_written_over() {
    at_desk(async |desk| {
        let line = |name: &str| format!("{HEAD}KS,22366,64,1987,02-1987,{name},1987,,,\n");
        import(&desk, &line("Đặng Quốc Khánh")).await;
        let again = import(&desk, &line("Đặng Quốc Khang")).await;
        assert_eq!(words(&again[0]), [("number", ProblemWord::Differs)]);
        let twice = format!(
            "{}KS,22366,64,1987,02-1987,Khác,1987,,,\n",
            line("Đặng Quốc Khánh")
        );
        let read = import(&desk, &twice).await;
        assert_eq!(read[0].read, LineRead::Same);
        assert_eq!(words(&read[1]), [("number", ProblemWord::Differs)]);
        assert_eq!(kept(&desk).await, 1);
    })
    .await;
}

#[tokio::test]
async fn every_wrong_line_is_named_and_the_others_are_entered() {
    at_desk(async |desk| {
        let file = format!(
            "{HEAD}\
            KS,99999,1,1987,01,An,1987,,,\n\
            XX,22366,0,1987,,An,1987,,,\n\
            KS,22366,3,1987,01,An,03/10/1988,,,\n\
            KT,22366,4,1995,01,An,1950,1996,,\n\
            KS,22366,5,1987,01,An,1987,,123,\n\
            KS,22366,6,31/02/1987,01,4n!,1987,,,\n\
            KS,22366,7,2027,01,An,1987,,,\n\
            KT,22366,8,1995,01,An,1950,,,\n\
            KS,22366,9,1987\n\
            KS,22366,10,1987,01,\"An,1987,,,\n\
            KS,22366,11,1987,01,An,1987,,,\n"
        );
        let lines = import(&desk, &file).await;
        let found: Vec<_> = lines.iter().map(|line| (line.line, words(line))).collect();
        use ProblemWord::*;
        let wanted: Vec<(u64, Vec<(&str, ProblemWord)>)> = vec![
            (2, vec![("office", Office)]),
            (
                3,
                vec![
                    ("register", Register),
                    ("number", Number),
                    ("book", Missing),
                ],
            ),
            (4, vec![("birth", Order)]),
            (5, vec![("died_on", Order)]),
            (6, vec![("pin", Pin)]),
            (7, vec![("registered_on", Date), ("name", Name)]),
            (8, vec![("registered_on", Future)]),
            (9, vec![("died_on", Missing)]),
            (10, vec![("", Fields)]),
            (11, vec![("", Quotes)]),
        ];
        assert_eq!(found, wanted);
        assert_eq!(kept(&desk).await, 0);
        let last = format!("{HEAD}KS,22366,11,1987,01,An,1987,,,\n");
        assert_eq!(import(&desk, &last).await[0].read, LineRead::New);
    })
    .await;
}

/// Law 60/2014 Art. 59: no number of a year is given twice.
#[tokio::test]
async fn a_new_number_never_meets_one_that_was_read() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let line =
            |number: i64| format!("{HEAD}KS,{CAU_GIAY},{number},02/03/2026,01-2026,An,2026,,,\n");
        assert_eq!(import(&desk, &line(40)).await[0].read, LineRead::New);
        assert_eq!(import(&desk, &line(7)).await[0].read, LineRead::New);
        let view = desk.registered(&officer, &birth(1)).await;
        let mut conn = desk.db.read().await.unwrap();
        let entry = entries::of_case(&mut conn, &view.case.code).await.unwrap();
        drop(conn);
        assert_eq!(entry.unwrap().number.number, 41);
        let beyond = import(&desk, &line(60)).await;
        assert_eq!(words(&beyond[0]), [("number", ProblemWord::GivenHere)]);
        assert_eq!(import(&desk, &line(8)).await[0].read, LineRead::New);
        let mut conn = desk.db.read().await.unwrap();
        let found = audit::audit(&mut conn).await.unwrap();
        assert_eq!(found.problems, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn a_book_that_knows_the_year_alone_says_no_more() {
    at_desk(async |desk| {
        import(&desk, EXAMPLE).await;
        let mut conn = desk.db.read().await.unwrap();
        let number = domain::register::EntryNumber {
            number: 65,
            year: 1987,
        };
        let kind = domain::register::RegisterKind::Birth;
        let entry = entries::by_number(&mut conn, "22366", kind, number).await;
        let entry = entry.unwrap().unwrap();
        assert_eq!(entry.case(), None);
        let RegisterContent::Old(old) = entry.content else {
            panic!("an old book")
        };
        assert_eq!(old.event.printed(), "1986");
        assert_eq!(old.registered.printed(), "10/1987");
    })
    .await;
}

#[tokio::test]
async fn columns_that_are_unknown_missing_or_twice_are_named() {
    at_desk(async |desk| {
        let read = |line: &str| {
            let first = Csv::new(line.as_bytes()).next_record().unwrap().unwrap();
            desk.registry.import_columns(&first)
        };
        assert_eq!(read(HEAD.trim()).unwrap().len(), 10);
        assert_eq!(read("register,colour"), Err("colour".into()));
        assert_eq!(read("register,register"), Err("register".into()));
        assert_eq!(read("register,office,number"), Err("registered_on".into()));
    })
    .await;
}

/// Extracts print what the book says.
#[tokio::test]
async fn a_line_with_a_sign_that_no_paper_prints_is_named_by_its_column() {
    at_desk(async |desk| {
        let file = "register,office,number,registered_on,book,name,birth,place\n\
            KS,22366,1,1987,01,An,1987,Nha Trang 🏥\n\
            KS,22366,2,1987,01,Bình,1987,Nha Trang\n";
        let lines = import(&desk, file).await;
        assert_eq!(words(&lines[0]), [("place", ProblemWord::Signs)]);
        assert_eq!(lines[1].read, LineRead::New);
    })
    .await;
}
