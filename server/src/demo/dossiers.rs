//! A handful of dossiers in different states, filed and decided by the same use cases as
//! real ones.

use std::net::IpAddr;

use bytes::Bytes;
use domain::{
    demo,
    procedure::{Answers, PARTY, procedure},
};
use i18n::Lang;
use portal::{Confirmed, Visitor};
use registry::Action;

use super::{FAMILIES, OFFICE_PASSWORD};
use crate::build::Built;

/// The seeds come from this machine.
const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

/// A one-page PDF that says it is a sample; a paper of nobody.
const SAMPLE: &[u8] = include_bytes!("giay-chung-sinh-mau.pdf");

/// What the desk does with a dossier.
enum Then {
    /// Waits in the queue.
    Nothing,
    /// Accepted, in process.
    Accepted(&'static str),
    /// Its draft agreed with, registered.
    Registered(&'static str, &'static str),
    /// Not accepted.
    NotAccepted(&'static str),
}

/// Files and decides. Families that have dossiers already (an interrupted start) are
/// left alone.
pub async fn fill(built: &Built) -> Result<(), String> {
    let plans = [
        (
            0,
            family(demo::simple_birth(), &NHA_TRANG),
            Then::Registered("nhatrang.ha", "nhatrang.khai"),
        ),
        (
            1,
            family(demo::first_twin(), &HAI_CHAU),
            Then::Accepted("haichau.son"),
        ),
        (2, family(demo::simple_birth(), &MEO_VAC), Then::Nothing),
        (
            1,
            family(demo::simple_birth(), &CAU_GIAY),
            Then::NotAccepted("caugiay.lan"),
        ),
    ];
    for (who, answers, then) in plans {
        let code = file(built, who, answers).await?;
        hand_over(built).await?;
        match then {
            Then::Nothing => {}
            Then::Accepted(login) => desk(built, &code, login, vec![Action::Accept]).await?,
            Then::Registered(login, signatory) => {
                let judged = Vec::new();
                let draft = vec![Action::Accept, Action::SendDraft { judged }];
                desk(built, &code, login, draft).await?;
                confirm(built, who, &code).await?;
                desk(built, &code, login, vec![Action::Register]).await?;
                desk(built, &code, signatory, vec![Action::Sign]).await?;
            }
            Then::NotAccepted(login) => {
                let reason = "Ảnh giấy chứng sinh là bản mẫu, không đọc được tên mẹ. Hãy nộp lại kèm ảnh rõ hơn.".to_owned();
                let article = "khoản 1 Điều 16 Luật Hộ tịch".to_owned();
                let not_accepted = Action::NotAccept { reason, article };
                desk(built, &code, login, vec![not_accepted]).await?;
            }
        }
    }
    let code = couple(built).await?;
    hand_over(built).await?;
    let granted = vec![Action::Accept, Action::OfferDays];
    desk(built, &code, "nhatrang.ha", granted).await
}

/// Two of Nha Trang who marry: each answers the own half, both confirm.
async fn couple(built: &Built) -> Result<String, String> {
    use chrono::Datelike;
    let portal = &built.app.portal;
    let marriage = procedure("ket-hon").ok_or("no marriage procedure")?;
    let planned = domain::calendar::legal_day(built.app.clock.now()) + chrono::TimeDelta::days(14);
    let mut answers = demo::marriage();
    for (part, number) in [
        ("day", planned.day().to_string()),
        ("month", planned.month().to_string()),
        ("year", planned.year().to_string()),
    ] {
        answers.set(format!("planned_day.{part}"), number);
    }
    for place in ["bride.residence", "office.any"] {
        answers.set(place, "Phường Nha Trang, Tỉnh Khánh Hòa");
    }
    let (groom, bride) = (signed_in(built, 1).await?, signed_in(built, 0).await?);
    let began = portal
        .start(&groom, marriage, Lang::Vi)
        .await
        .map_err(|e| e.to_string())?
        .draft;
    // Whose pages they are follows from the first answer.
    let mut whose = Answers::default();
    whose.set(PARTY, "groom");
    let began = portal
        .save(&groom, began.id, began.revision, whose)
        .await
        .map_err(|e| e.to_string())?;
    let began = portal
        .save(&groom, began.id, began.revision, answers.clone())
        .await
        .map_err(|e| e.to_string())?;
    let invited = portal
        .invite(&groom, began.id)
        .await
        .map_err(|e| e.to_string())?;
    let (code, _) = invited
        .pair
        .and_then(|pair| pair.invitation)
        .ok_or("no invitation")?;
    let (came, _) = portal
        .come(&bride, &code.expose_grouped())
        .await
        .map_err(|e| e.to_string())?;
    portal
        .save(&bride, came.id, came.revision, answers)
        .await
        .map_err(|e| e.to_string())?;
    let mut filed = None;
    for (who, draft) in [(&groom, began.id), (&bride, came.id)] {
        let seen = portal.draft(who, draft).await.map_err(|e| e.to_string())?;
        let confirmed = portal
            .confirm_part(who, draft, &seen.confirms())
            .await
            .map_err(|e| e.to_string())?;
        if let Confirmed::Filed(dossier) = confirmed {
            filed = Some(dossier.code.to_string());
        }
        portal.sign_out(who).await.map_err(|e| e.to_string())?;
    }
    filed.ok_or_else(|| "the couple's dossier was not filed".into())
}

/// Names, numbers and place that make a family of its own.
type Made = [(&'static str, &'static str); 9];

const NHA_TRANG: Made = made([
    "Phường Nha Trang, Tỉnh Khánh Hòa",
    "Vũ Thị Mai",
    "056194900501",
    "1994",
    "Trịnh Công Hải",
    "056092900502",
    "1992",
    "Trịnh",
    "Bảo Châu",
]);
const HAI_CHAU: Made = made([
    "Phường Hải Châu, Thành phố Đà Nẵng",
    "Hồ Khánh Vy",
    "048197900503",
    "1997",
    "Đinh Văn Khoa",
    "048093900504",
    "1993",
    "Đinh",
    "Gia Khánh",
]);
const MEO_VAC: Made = made([
    "Xã Mèo Vạc, Tỉnh Tuyên Quang",
    "Nông Thị Bình",
    "002198900505",
    "1998",
    "Hoàng Văn Lâm",
    "002096900506",
    "1996",
    "Hoàng",
    "Minh Khang",
]);
const CAU_GIAY: Made = made([
    "Phường Cầu Giấy, Thành phố Hà Nội",
    "Tạ Thị Khuê",
    "001195900507",
    "1995",
    "Đinh Văn Quang",
    "001090900508",
    "1990",
    "Đinh",
    "Hải Đăng",
]);

const fn made(v: [&'static str; 9]) -> Made {
    [
        ("place", v[0]),
        ("mother.name", v[1]),
        ("mother.pin", v[2]),
        ("mother.birth_date.year", v[3]),
        ("father.name", v[4]),
        ("father.pin", v[5]),
        ("father.birth_date.year", v[6]),
        ("child.family_name", v[7]),
        ("child.given_name", v[8]),
    ]
}

fn family(mut answers: Answers, made: &Made) -> Answers {
    for (input, typed) in made {
        if *input == "place" {
            for place in [
                "birth.commune",
                "mother.residence",
                "child.hometown_commune",
                "office.any",
            ] {
                answers.set(place, *typed);
            }
        } else {
            answers.set(*input, *typed);
        }
    }
    answers.set("child.middle_name", "");
    answers.set("notice.code", "");
    answers
}

/// The children are born some days before the demo begins, whenever that is.
fn born_lately(answers: &mut Answers, today: chrono::NaiveDate) {
    use chrono::Datelike;
    let born = today - chrono::TimeDelta::days(6);
    let issued = today - chrono::TimeDelta::days(4);
    for (question, day) in [("child.birth_date", born), ("notice.issued_on", issued)] {
        answers.set(format!("{question}.day"), day.day().to_string());
        answers.set(format!("{question}.month"), day.month().to_string());
        answers.set(format!("{question}.year"), day.year().to_string());
    }
}

/// All messages between the two sides; one of each dossier a round.
async fn hand_over(built: &Built) -> Result<(), String> {
    while built.dispatcher.round().await.map_err(|e| e.to_string())? > 0 {}
    Ok(())
}

/// A family, signed in.
async fn signed_in(built: &Built, who: usize) -> Result<Visitor, String> {
    let portal = &built.app.portal;
    let family = FAMILIES.get(who).ok_or("no such family")?;
    let stranger = Visitor::stranger(HERE, Lang::Vi);
    let entered = portal
        .sign_in(&stranger, family.email, family.password, "demo")
        .await
        .map_err(|e| e.to_string())?;
    let token = entered.session.expose();
    portal
        .visitor(HERE, Some(&token), None, None, Lang::Vi)
        .await
        .map_err(|e| e.to_string())
}

/// The family reads the draft and finds it right.
async fn confirm(built: &Built, who: usize, code: &str) -> Result<(), String> {
    let portal = &built.app.portal;
    let visitor = signed_in(built, who).await?;
    portal
        .confirm_draft(&visitor, code, 1)
        .await
        .map_err(|e| e.to_string())?;
    portal.sign_out(&visitor).await.map_err(|e| e.to_string())?;
    hand_over(built).await
}

async fn file(built: &Built, who: usize, mut answers: Answers) -> Result<String, String> {
    let portal = &built.app.portal;
    let birth = procedure("khai-sinh").ok_or("no birth procedure")?;
    let visitor = signed_in(built, who).await?;
    born_lately(
        &mut answers,
        domain::calendar::legal_day(built.app.clock.now()),
    );
    let draft = portal
        .start(&visitor, birth, Lang::Vi)
        .await
        .map_err(|e| e.to_string())?
        .draft;
    portal
        .save(&visitor, draft.id, draft.revision, answers)
        .await
        .map_err(|e| e.to_string())?;
    portal
        .attach(
            &visitor,
            draft.id,
            "file.birth_notice",
            "giay-chung-sinh.pdf",
            Bytes::from_static(SAMPLE),
        )
        .await
        .map_err(|e| e.to_string())?;
    let filed = portal
        .submit(&visitor, draft.id)
        .await
        .map_err(|e| format!("{e}: {e:?}"))?;
    portal.sign_out(&visitor).await.map_err(|e| e.to_string())?;
    Ok(filed.code.to_string())
}

/// An officer does what is to be done, and the citizen hears of it.
async fn desk(built: &Built, code: &str, login: &str, actions: Vec<Action>) -> Result<(), String> {
    let registry = &built.app.registry;
    let opened = registry
        .sign_in(login, OFFICE_PASSWORD, HERE, "demo")
        .await
        .map_err(|e| e.to_string())?;
    let officer = registry
        .officer(&opened.token)
        .await
        .map_err(|e| e.to_string())?
        .ok_or("no officer")?;
    for action in actions {
        let case = registry
            .case(&officer, code)
            .await
            .map_err(|e| e.to_string())?
            .ok_or("no case")?;
        registry
            .act(&officer, code, case.case.version, action)
            .await
            .map_err(|e| e.to_string())?;
    }
    registry
        .sign_out(&officer)
        .await
        .map_err(|e| e.to_string())?;
    registry.issue_pending().await.map_err(|e| e.to_string())?;
    hand_over(built).await
}
