//! Six offices of communes, three missions abroad, and their officers.

use crate::build::Built;
use domain::{
    case::Role::{self, Administrator, Reception, Registrar, Signatory, Supervisor},
    pin::PinPrefix,
    place::CommuneCode,
    register::RegisterKind,
    sex::Sex,
};
use registry::{NewOfficer, OfficerProblem, StaffError};

/// An office of the demo.
pub struct Office {
    /// Commune code, or the code of a mission.
    pub code: &'static str,
    /// For the welcome.
    pub name: &'static str,
    /// Who works there.
    pub officers: &'static [Officer],
    /// The register of births goes on after this number.
    births: i64,
    /// The register of deaths goes on after this number.
    deaths: i64,
    /// The serials of PINs go on after these: male, female.
    pins: (u32, u32),
}

/// An officer of the demo.
pub struct Officer {
    /// Login name.
    pub login: &'static str,
    name: &'static str,
    title: &'static str,
    roles: &'static [Role],
}

/// The password of every officer of the demo.
pub const OFFICE_PASSWORD: &str = "so-ho-tich-trang-giay-moi";

const REGISTRAR: &str = "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH";
const CONSUL: &str = "VIÊN CHỨC LÃNH SỰ";

const fn officer(
    login: &'static str,
    name: &'static str,
    title: &'static str,
    roles: &'static [Role],
) -> Officer {
    Officer {
        login,
        name,
        title,
        roles,
    }
}

/// The offices of the law's cases, and the missions of the demo.
pub const OFFICES: &[Office] = &[
    Office {
        code: "00166",
        name: "Phường Cầu Giấy, Hà Nội",
        births: 411,
        deaths: 118,
        pins: (900_100, 900_100),
        officers: &[
            officer(
                "caugiay.lan",
                "Đỗ Ngọc Lan",
                REGISTRAR,
                &[Reception, Registrar],
            ),
            officer("caugiay.minh", "Hoàng Đức Minh", REGISTRAR, &[Registrar]),
            officer(
                "caugiay.hoa",
                "Phan Thị Hoa",
                "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
                &[Signatory, Supervisor],
            ),
            officer("caugiay.quantri", "Vũ Anh Tú", REGISTRAR, &[Administrator]),
        ],
    },
    Office {
        code: "20242",
        name: "Phường Hải Châu, Đà Nẵng",
        births: 233,
        deaths: 95,
        pins: (900_200, 900_201),
        officers: &[
            officer(
                "haichau.son",
                "Ngô Thanh Sơn",
                REGISTRAR,
                &[Reception, Registrar],
            ),
            officer("haichau.thuy", "Đặng Thu Thủy", "CHỦ TỊCH", &[Signatory]),
            officer("haichau.binh", "Trần Công Bình", REGISTRAR, &[Supervisor]),
        ],
    },
    Office {
        code: "00769",
        name: "Xã Mèo Vạc, Tuyên Quang",
        births: 57,
        deaths: 22,
        pins: (900_400, 900_400),
        officers: &[
            officer(
                "meovac.dung",
                "Sùng Mí Dũng",
                REGISTRAR,
                &[Reception, Registrar],
            ),
            officer(
                "meovac.pao",
                "Vàng Thị Páo",
                "CHỦ TỊCH",
                &[Signatory, Supervisor],
            ),
        ],
    },
    Office {
        code: "22366",
        name: "Phường Nha Trang, Khánh Hòa",
        births: 301,
        deaths: 140,
        pins: (900_500, 900_500),
        officers: &[
            officer(
                "nhatrang.ha",
                "Trương Việt Hà",
                REGISTRAR,
                &[Reception, Registrar],
            ),
            officer(
                "nhatrang.khai",
                "Bùi Quang Khải",
                "CHỦ TỊCH",
                &[Signatory, Supervisor],
            ),
        ],
    },
    Office {
        code: "03006",
        name: "Phường Sa Pa, Lào Cai",
        births: 76,
        deaths: 30,
        pins: (900_600, 900_600),
        officers: &[
            officer("sapa.yen", "Má Thị Yến", REGISTRAR, &[Reception, Registrar]),
            officer(
                "sapa.duc",
                "Hoàng Trọng Đức",
                "CHỦ TỊCH",
                &[Signatory, Supervisor],
            ),
        ],
    },
    Office {
        code: "26740",
        name: "Phường Sài Gòn, TP. Hồ Chí Minh",
        births: 955,
        deaths: 410,
        pins: (900_100, 900_100),
        officers: &[
            officer(
                "saigon.nam",
                "Trịnh Hoài Nam",
                REGISTRAR,
                &[Reception, Registrar],
            ),
            officer(
                "saigon.hien",
                "Châu Ngọc Hiền",
                "CHỦ TỊCH",
                &[Signatory, Supervisor],
            ),
            officer(
                "saigon.quantri",
                "Lâm Gia Phúc",
                REGISTRAR,
                &[Administrator],
            ),
        ],
    },
    Office {
        code: "97001",
        name: "Đại sứ quán tại Berlin (demo)",
        births: 88,
        deaths: 6,
        pins: (900700, 900700),
        officers: &[
            officer(
                "berlin.ngoc",
                "Lương Bích Ngọc",
                CONSUL,
                &[Reception, Registrar],
            ),
            officer(
                "berlin.khanh",
                "Tạ Quốc Khanh",
                "ĐẠI SỨ",
                &[Signatory, Supervisor],
            ),
            officer("berlin.quantri", "Mạc Thế Vinh", CONSUL, &[Administrator]),
        ],
    },
    Office {
        code: "97002",
        name: "Đại sứ quán tại Canberra (demo)",
        births: 61,
        deaths: 4,
        pins: (900700, 900700),
        officers: &[
            officer(
                "canberra.mai",
                "Doãn Tuyết Mai",
                CONSUL,
                &[Reception, Registrar],
            ),
            officer(
                "canberra.tuan",
                "Lại Anh Tuấn",
                "ĐẠI SỨ",
                &[Signatory, Supervisor],
            ),
        ],
    },
    Office {
        code: "97003",
        name: "Đại sứ quán tại Seoul (demo)",
        births: 132,
        deaths: 9,
        pins: (900700, 900700),
        officers: &[
            officer(
                "seoul.linh",
                "Quách Khánh Linh",
                CONSUL,
                &[Reception, Registrar],
            ),
            officer(
                "seoul.hung",
                "Thái Mạnh Hùng",
                "ĐẠI SỨ",
                &[Signatory, Supervisor],
            ),
        ],
    },
];

/// Makes the officers and lets the books and numbers begin where a living office would be.
pub async fn fill(built: &Built) -> Result<(), String> {
    let app = &built.app;
    let today = domain::calendar::legal_day(app.clock.now());
    let year = chrono::Datelike::year(&today);
    for office in OFFICES {
        for officer in office.officers {
            let new = NewOfficer {
                login: officer.login.into(),
                name: officer.name.into(),
                pin: String::new(),
                title: officer.title.into(),
                office: office.code.into(),
                roles: officer.roles.to_vec(),
                password: OFFICE_PASSWORD.into(),
            };
            match app.registry.install_officer(&new).await {
                Ok(_) => {}
                // From an earlier start that was interrupted.
                Err(StaffError::Invalid(problems))
                    if problems.contains(&OfficerProblem::LoginTaken) => {}
                Err(error) => return Err(error.to_string()),
            }
        }
        let code = CommuneCode::parse(office.code).map_err(|e| e.to_string())?;
        for (register, last) in [
            (RegisterKind::Birth, office.births),
            (RegisterKind::Death, office.deaths),
        ] {
            app.registry
                .continue_register(office.code, register, year, last)
                .await
                .map_err(|e| e.to_string())?;
        }
        let prefix = PinPrefix::for_office(code, today);
        if let Some(prefix) = prefix {
            for (sex, last) in [(Sex::Male, office.pins.0), (Sex::Female, office.pins.1)] {
                built
                    .population
                    .continue_after(prefix, sex, year, last)
                    .await
                    .map_err(|e| e.to_string())?;
            }
        }
    }
    Ok(())
}
