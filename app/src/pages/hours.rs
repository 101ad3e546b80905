//! The hours at which an office receives people, in words.

use chrono::{NaiveDate, Weekday};
use domain::{
    calendar::{DayHours, Holidays, Week},
    place::CommuneCode,
};
use i18n::{Lang, clock_time, date, texts};

use crate::state::App;

/// The hours of an office on this day, and those that are to come.
pub(super) fn of_office(app: &App, lang: Lang, office: CommuneCode, day: NaiveDate) -> String {
    let days = app.portal.calendar().of(office.as_str());
    said(lang, &days, day)
}

fn said(lang: Lang, days: &Holidays, day: NaiveDate) -> String {
    let t = texts(lang);
    let now = in_words(lang, &days.week_on(day));
    let later = days.weeks_after(day).map(|(from, week)| {
        let fill = [
            ("day", date(lang, from).into()),
            ("hours", in_words(lang, week).into()),
        ];
        t.with("hours-from", &fill)
    });
    let now = t.with("hours-now", &[("hours", now.into())]);
    std::iter::once(now)
        .chain(later)
        .collect::<Vec<_>>()
        .join(" ")
}

/// `thứ Hai đến thứ Sáu: 7 giờ 30 đến 11 giờ 30, 13 giờ 30 đến 17 giờ; thứ Bảy: …`: days in
/// a row with the same hours are said together, days without any are left out.
pub(super) fn in_words(lang: Lang, week: &Week) -> String {
    let t = texts(lang);
    let mut rows: Vec<(Weekday, Weekday, DayHours)> = Vec::new();
    let mut weekday = Weekday::Mon;
    for hours in week.days() {
        match rows.last_mut() {
            Some((_, last, before)) if before == hours && last.succ() == weekday => *last = weekday,
            _ => rows.push((weekday, weekday, *hours)),
        }
        weekday = weekday.succ();
    }
    let name = |weekday: Weekday| t.get(&format!("weekday-{}", weekday.number_from_monday()));
    rows.into_iter()
        .filter(|(.., hours)| hours.opens().is_some())
        .map(|(first, last, hours)| {
            let days = match first == last {
                true => name(first).to_owned(),
                false => t.with(
                    "hours-days",
                    &[("first", name(first).into()), ("last", name(last).into())],
                ),
            };
            let spans: Vec<String> = hours
                .spans()
                .map(|span| {
                    let hour = |at| clock_time(lang, at).into();
                    t.with(
                        "hours-span",
                        &[("from", hour(span.from)), ("until", hour(span.until))],
                    )
                })
                .collect();
            format!("{days}: {}", spans.join(", "))
        })
        .collect::<Vec<_>>()
        .join("; ")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn days_with_the_same_hours_are_said_together_and_shut_days_not_at_all() {
        let own = "07:30-11:30,13:30-17:00;07:30-11:30,13:30-17:00;07:30-11:30,13:30-17:00;\
            07:30-11:30,13:30-17:00;07:30-11:30,13:30-16:30;08:00-11:00,;,";
        let week = Week::parse(own).unwrap();
        assert_eq!(
            in_words(Lang::Vi, &week),
            "thứ Hai đến thứ Năm: 7 giờ 30 đến 11 giờ 30, 13 giờ 30 đến 17 giờ; \
            thứ Sáu: 7 giờ 30 đến 11 giờ 30, 13 giờ 30 đến 16 giờ 30; thứ Bảy: 8 giờ đến 11 giờ"
        );
        assert_eq!(
            in_words(Lang::En, &week),
            "Monday to Thursday: 7:30 am to 11:30 am, 1:30 pm to 5 pm; \
            Friday: 7:30 am to 11:30 am, 1:30 pm to 4:30 pm; Saturday: 8 am to 11 am"
        );
    }

    #[test]
    fn hours_that_are_set_and_do_not_hold_yet_are_told_with_their_day() {
        let week = Week::parse(",;,;,;,;,;08:00-11:00,;,").unwrap();
        let calendar = domain::calendar::Calendar::after([(1, change(week))]);
        let today: NaiveDate = "2026-11-10".parse().unwrap();
        let said = said(Lang::Vi, &calendar.of("00166"), today);
        assert_eq!(
            said,
            "Giờ tiếp nhận: thứ Hai đến thứ Sáu: 7 giờ 30 đến 11 giờ 30, 13 giờ 30 đến 17 giờ. \
            Từ ngày 16 tháng 11 năm 2026: thứ Bảy: 8 giờ đến 11 giờ."
        );
    }

    fn change(hours: Week) -> domain::calendar::Change {
        domain::calendar::Change {
            office: Some(CommuneCode::parse("00166").unwrap()),
            day: "2026-11-16".parse().unwrap(),
            kind: domain::calendar::ChangeKind::Hours,
            name_vi: "Giờ tiếp nhận mới".into(),
            name_en: "New hours".into(),
            hours: Some(hours),
        }
    }
}
