//! Three families with accounts.

use app::App;

/// A family's account.
pub struct Family {
    /// Sign-in address.
    pub email: &'static str,
    /// Password.
    pub password: &'static str,
}

/// Everybody here is made up; the addresses lead nowhere.
pub const FAMILIES: &[Family] = &[
    Family {
        email: "mai@demo.example",
        password: "khe ngot sau vuon nha",
    },
    Family {
        email: "khoa@demo.example",
        password: "con thuyen va ben nuoc",
    },
    Family {
        email: "binh@demo.example",
        password: "mua ngau truoc hien cu",
    },
];

/// Makes the accounts.
pub async fn fill(app: &App) -> Result<(), String> {
    for family in FAMILIES {
        app.portal
            .install_account(family.email, family.password, i18n::Lang::Vi)
            .await
            .map_err(|e| e.to_string())?;
    }
    Ok(())
}
