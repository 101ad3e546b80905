//! Days and times as each language writes them. What is passed is already
//! local: `domain::calendar::local` makes it so.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use domain::calendar::Zone;

use crate::{Lang, marks, texts};

/// `ngày 10 tháng 11 năm 2026` · `10 November 2026`: for sentences.
pub fn date(lang: Lang, day: impl Datelike) -> String {
    written("date", lang, &day)
}

/// `thứ Ba, ngày 10 tháng 11 năm 2026` · `Tuesday 10 November 2026`: for days
/// somebody has to keep.
pub fn weekday_date(lang: Lang, day: impl Datelike) -> String {
    written("date-weekday", lang, &day)
}

/// `tháng 11 năm 2026` · `November 2026`: for dates known to the month.
pub fn month(lang: Lang, year: i32, month: u32) -> String {
    let year = year.to_string();
    let name = texts(lang).get(&format!("month-{month}"));
    texts(lang).with(
        "date-month",
        &[("month", name.into()), ("year", year.into())],
    )
}

/// `10/11/2026`: for tables and values, the same in both languages because
/// the month comes second on every Vietnamese paper.
pub fn date_in_digits(day: impl Datelike) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// `ngày 05 tháng 02 năm 2026`: days below 10 and the months 1 and 2 take a
/// nought on official papers (Decree 30/2020, annex I, II.4.b).
pub fn date_on_paper(day: NaiveDate) -> String {
    let month = match day.month() {
        month @ (1 | 2) => format!("{month:02}"),
        month => month.to_string(),
    };
    format!("ngày {:02} tháng {month} năm {}", day.day(), day.year())
}

/// `17 giờ 05` · `5:05 pm`. Noon and midnight have words in English, where
/// 12 pm and 12 am are read wrongly.
pub fn clock_time(lang: Lang, at: impl Timelike) -> String {
    let (afternoon, twelve) = at.hour12();
    let id = match (at.hour(), at.minute()) {
        (0, 0) => "time-midnight",
        (12, 0) => "time-noon",
        (_, 0) => "time-whole",
        _ => "time-minutes",
    };
    texts(lang).with(
        id,
        &[
            ("hour", at.hour().into()),
            ("twelve", twelve.into()),
            ("half", if afternoon { "pm" } else { "am" }.into()),
            ("minute", format!("{:02}", at.minute()).into()),
        ],
    )
}

/// `thứ Ba, ngày 10 tháng 11 năm 2026, 17 giờ` · `Tuesday 10 November 2026,
/// 5 pm`: for appointments and deadlines, which name the hour (Decree 07/2025).
pub fn moment(lang: Lang, at: impl Datelike + Timelike) -> String {
    let day = written("date-weekday", lang, &at);
    let time = clock_time(lang, at);
    texts(lang).with("moment", &[("day", day.into()), ("time", time.into())])
}

/// A moment as clocks at an office show it; whose clocks these are is said where they are
/// not Viet Nam's: `thứ Ba, ngày 10 tháng 11 năm 2026, 17 giờ (giờ Berlin)`.
pub fn moment_of_office(lang: Lang, zone: Zone, at: DateTime<Utc>) -> String {
    named(lang, zone, moment(lang, zone.local(at)))
}

/// The name of a zone behind what its clocks show; nothing behind Viet Nam's.
pub fn named(lang: Lang, zone: Zone, shown: String) -> String {
    match (zone.name_vi(), zone.name_en()) {
        (Some(vi), Some(en)) => format!("{shown} ({})", marks::name(lang, vi, en)),
        _ => shown,
    }
}

fn written(id: &str, lang: Lang, day: &impl Datelike) -> String {
    let texts = texts(lang);
    let weekday = texts.get(&format!("weekday-{}", day.weekday().number_from_monday()));
    let month = texts.get(&format!("month-{}", day.month()));
    texts.with(
        id,
        &[
            ("weekday", weekday.into()),
            ("day", day.day().into()),
            ("month", month.into()),
            ("year", day.year().to_string().into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use Lang::{En, Vi};

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_deadline_names_the_weekday_and_the_hour() {
        let at = day(2026, 11, 10).and_hms_opt(17, 0, 0).unwrap();
        assert_eq!(moment(Vi, at), "thứ Ba, ngày 10 tháng 11 năm 2026, 17 giờ");
        assert_eq!(moment(En, at), "Tuesday 10 November 2026, 5 pm");
    }

    #[test]
    fn a_moment_at_a_mission_is_local_and_names_its_clock() {
        let at = "2026-11-10T16:00:00Z".parse().unwrap();
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        assert_eq!(
            moment_of_office(Vi, berlin, at),
            "thứ Ba, ngày 10 tháng 11 năm 2026, 17 giờ (giờ Berlin)"
        );
        assert_eq!(
            moment_of_office(En, berlin, at),
            "Tuesday 10 November 2026, 5 pm (Berlin time)"
        );
        assert_eq!(
            moment_of_office(En, Zone::VIET_NAM, at),
            "Tuesday 10 November 2026, 11 pm"
        );
    }

    #[test]
    fn minutes_are_written_with_two_digits() {
        let at = day(2026, 11, 2).and_hms_opt(6, 5, 0).unwrap();
        assert_eq!(clock_time(Vi, at), "6 giờ 05");
        assert_eq!(clock_time(En, at), "6:05 am");
    }

    #[test]
    fn noon_and_midnight_cannot_be_mixed_up() {
        let day = day(2026, 11, 2);
        assert_eq!(clock_time(En, day.and_hms_opt(12, 0, 0).unwrap()), "midday");
        assert_eq!(
            clock_time(En, day.and_hms_opt(0, 0, 0).unwrap()),
            "midnight"
        );
        assert_eq!(
            clock_time(Vi, day.and_hms_opt(0, 4, 0).unwrap()),
            "0 giờ 04"
        );
    }

    #[test]
    fn a_day_is_written_for_sentences_for_values_and_for_papers() {
        let day = day(2026, 2, 5);
        assert_eq!(date(Vi, day), "ngày 5 tháng 2 năm 2026");
        assert_eq!(date(En, day), "5 February 2026");
        assert_eq!(date_in_digits(day), "05/02/2026");
        assert_eq!(date_on_paper(day), "ngày 05 tháng 02 năm 2026");
    }

    #[test]
    fn a_date_known_to_the_month_shows_no_day() {
        assert_eq!(month(Vi, 1998, 3), "tháng 3 năm 1998");
        assert_eq!(month(En, 1998, 3), "March 1998");
    }
}
