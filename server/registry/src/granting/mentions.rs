//! What the registers know of those an entry is about, beside the entry: for the page in
//! three languages, which tells it by symbols (law.md 8.5).

use chrono::NaiveDate;
use domain::register::{ActRecord, FactValue, RegisterContent, RegisterKind, SpouseRecord};
use store::{
    Conn, StoreError,
    registry::{
        deceased,
        entries::{self, Entry},
    },
};

use crate::{couples, deaths::person, papers::Mention, whom::couple};

/// Deaths, then the end of a marriage.
pub(super) async fn of(conn: &mut Conn, entry: &Entry) -> Result<Vec<Mention>, StoreError> {
    let mut all = deaths(conn, entry).await?;
    all.extend(end(conn, entry).await?);
    Ok(all)
}

/// The deaths of those an entry is about: by what names one person
/// without doubt. An entry of a death tells its own.
async fn deaths(conn: &mut Conn, entry: &Entry) -> Result<Vec<Mention>, StoreError> {
    let numbered = |pin: Option<&str>| person(pin, None, "");
    let spouse =
        |one: &SpouseRecord| person(one.pin.as_deref(), one.identity.as_deref(), &one.name);
    let people: Vec<(&'static str, Option<String>)> = match &entry.content {
        RegisterContent::Birth(birth) => {
            let pin = entry.pin.as_deref().or(birth.child.pin.as_deref());
            vec![("death", numbered(pin))]
        }
        RegisterContent::Marriage(marriage) => vec![
            ("death_of_husband", spouse(&marriage.groom)),
            ("death_of_wife", spouse(&marriage.bride)),
        ],
        RegisterContent::Old(old) => match (old.kind, old.people.as_slice()) {
            (RegisterKind::Birth, [child]) => vec![("death", numbered(child.pin.as_deref()))],
            (RegisterKind::Marriage, [groom, bride]) => vec![
                ("death_of_husband", numbered(groom.pin.as_deref())),
                ("death_of_wife", numbered(bride.pin.as_deref())),
            ],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    };
    let mut deaths = Vec::new();
    for (symbol, known) in people {
        let Some(known) = known else { continue };
        let Some((case, _)) = deceased::of(conn, &known).await? else {
            continue;
        };
        let found = entries::of_case(conn, &case).await?;
        if let Some(RegisterContent::Death(death)) = found.map(|entry| entry.content) {
            deaths.push(Mention {
                symbol,
                on: death.died_on,
                place: death.death_place,
            });
        }
    }
    Ok(deaths)
}

/// The recorded divorce or annulment of a marriage: of the ends of these two the first since
/// they married and before they married again. Decree 123/2015 Art. 38.
async fn end(conn: &mut Conn, entry: &Entry) -> Result<Option<Mention>, StoreError> {
    if entry.content.kind() != RegisterKind::Marriage {
        return Ok(None);
    }
    let Some(two) = couple(&entry.content) else {
        return Ok(None);
    };
    let married = entry.content.event_day();
    let marriages = couples::marriages(conn, &two, "").await?;
    let days = marriages.iter().map(|one| one.content.event_day());
    let again = days.filter(|day| *day > married).min();
    let ends = couples::ends(conn, &two, "").await?;
    let ends = ends.iter().filter_map(|end| match &end.content {
        RegisterContent::Act(act) => ended(act),
        _ => None,
    });
    Ok(ends
        .filter(|end| end.on >= married && again.is_none_or(|again| end.on <= again))
        .min_by_key(|end| end.on))
}

/// The day from which a recorded end holds, and which authority said so.
fn ended(act: &ActRecord) -> Option<Mention> {
    let symbol = match act.word("divorce_kind")? {
        "divorce" => "divorce",
        "annulment" => "annulment",
        _ => return None,
    };
    let FactValue::Day(effective) = act.value("divorce_effective")? else {
        return None;
    };
    let FactValue::Said { with, .. } = act.value("abroad")? else {
        return None;
    };
    let said = ["authority", "country"].map(|name| with.get(name).map_or("", String::as_str));
    let place = said.into_iter().filter(|part| !part.is_empty());
    let on: NaiveDate = *effective;
    Some(Mention {
        symbol,
        on,
        place: place.collect::<Vec<_>>().join(", "),
    })
}
