//! `hotich import registers`: entries of old books from a file.

use std::{
    fs::File,
    io::{BufReader, Write},
    path::{Path, PathBuf},
};

use clap::Subcommand;
use i18n::{Lang, Texts, texts};
use registry::{Csv, ImportedLine, LineRead, Record, Registry};

use crate::{build, cli::Settings, config::Config, progress::Progress, trouble::Trouble};

/// Lines of one transaction: on the slower database it holds the writer for a tenth of a
/// second.
const TOGETHER: usize = 200;

/// What to read.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// Reads births, marriages and deaths of old books; docs/import.md describes the file.
    /// Reading it again does no harm. Ends with 1 when lines were left out.
    Registers {
        /// The file, comma-separated, UTF-8.
        file: PathBuf,
        #[command(flatten)]
        settings: Settings,
        /// Where to write which lines were left out, and why; else standard output.
        #[arg(long)]
        report: Option<PathBuf>,
        /// Language of its sentences: vi or en.
        #[arg(long, default_value = "vi")]
        lang: String,
    },
}

#[derive(Default)]
struct Counts {
    new: u64,
    same: u64,
    wrong: u64,
}

/// Reads.
pub async fn carry_out(command: ImportCommand) -> Result<(), Trouble> {
    let ImportCommand::Registers {
        file,
        settings,
        report,
        lang,
    } = command;
    let lang = Lang::parse(&lang);
    let lang = lang.ok_or_else(|| Trouble::Asked("--lang is vi or en".into()))?;
    let config = settings.config()?;
    registers(&config, &file, report.as_deref(), texts(lang)).await
}

async fn registers(
    config: &Config,
    file: &Path,
    report: Option<&Path>,
    t: &'static Texts,
) -> Result<(), Trouble> {
    if !config.role.is_registry() {
        return Err(Trouble::Asked(
            "books belong to the registry: use its settings".into(),
        ));
    }
    let trouble = |path: &Path, why: String| Trouble::File {
        file: path.to_owned(),
        why,
    };
    let unread = |error: std::io::Error| trouble(file, error.to_string());
    let opened = File::open(file).map_err(unread)?;
    let size = opened.metadata().map_err(unread)?.len();
    let registry = build::build(config).await?.app.registry;
    let mut csv = Csv::new(BufReader::new(opened));
    let first = csv.next_record().map_err(unread)?;
    let first = first.ok_or_else(|| trouble(file, "it is empty".into()))?;
    let columns = registry.import_columns(&first).map_err(|name| {
        let why = format!("the first line has no column {name:?}, or has it twice, or knows no such column: see docs/import.md");
        trouble(file, why)
    })?;
    let mut out: Box<dyn Write> = match report {
        Some(path) => Box::new(File::create(path).map_err(|why| trouble(path, why.to_string()))?),
        None => Box::new(std::io::stdout()),
    };
    let unwritten = |error: std::io::Error| {
        trouble(
            report.unwrap_or(Path::new("standard output")),
            error.to_string(),
        )
    };
    writeln!(out, "line,problem,field,sentence").map_err(unwritten)?;
    let mut counts = Counts::default();
    let mut progress = Progress::of("", Some(size));
    loop {
        let mut records: Vec<Record> = Vec::with_capacity(TOGETHER);
        while records.len() < TOGETHER {
            match csv.next_record().map_err(unread)? {
                Some(record) => records.push(record),
                None => break,
            }
        }
        if records.is_empty() {
            break;
        }
        let lines = read(&registry, &columns, &records).await?;
        for line in &lines {
            counts.count(line);
            tell(&mut *out, line, t).map_err(unwritten)?;
        }
        progress.reach(csv.bytes().min(size), &counts.words("known"));
    }
    out.flush().map_err(unwritten)?;
    drop(out);
    progress.end();
    finish(&counts, report)
}

async fn read(
    registry: &Registry,
    columns: &[&'static str],
    records: &[Record],
) -> Result<Vec<ImportedLine>, Trouble> {
    Ok(registry.import_lines(columns, records).await?)
}

impl Counts {
    fn words(&self, known: &str) -> String {
        let Self { new, same, wrong } = self;
        format!("{new} entered, {same} {known}, {wrong} left out")
    }

    fn count(&mut self, line: &ImportedLine) {
        match line.read {
            LineRead::New => self.new += 1,
            LineRead::Same => self.same += 1,
            LineRead::Wrong(_) => self.wrong += 1,
        }
    }
}

/// One line of the report for each thing that is wrong. What the field holds is personal
/// and stays in the file.
fn tell(out: &mut dyn Write, line: &ImportedLine, t: &'static Texts) -> std::io::Result<()> {
    let LineRead::Wrong(problems) = &line.read else {
        return Ok(());
    };
    for problem in problems {
        let word = problem.word.as_str();
        let sentence = t.get(&format!("import-{word}")).replace('"', "\"\"");
        writeln!(
            out,
            "{},{word},{},\"{sentence}\"",
            line.line, problem.column
        )?;
    }
    Ok(())
}

fn finish(counts: &Counts, report: Option<&Path>) -> Result<(), Trouble> {
    drop(writeln!(
        std::io::stderr(),
        "{}",
        counts.words("known before")
    ));
    match (&counts.wrong, report) {
        (0, _) => Ok(()),
        (wrong, Some(report)) => Err(Trouble::Asked(format!(
            "{wrong} lines were left out; {} says why. Put them right and read the file again",
            report.display()
        ))),
        (wrong, None) => Err(Trouble::Asked(format!(
            "{wrong} lines were left out. Put them right and read the file again"
        ))),
    }
}
