//! VietQR: the code that a bank's program on a telephone reads as a transfer.
//! EMVCo Merchant-Presented QR 1.1, with the template of NAPAS (AID A000000727).

/// An account that collects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankAccount {
    /// BIN of the bank at NAPAS: six digits.
    pub bin: String,
    /// The bank's name, for people.
    pub bank: String,
    /// Account number: up to 19 letters and digits.
    pub number: String,
    /// Name of its holder.
    pub holder: String,
}

/// An account to which nobody can pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BankAccountError {
    /// Not six digits.
    #[error("the bank's BIN has six digits")]
    Bin,
    /// Not 1 to 19 letters and digits.
    #[error("an account number has 1 to 19 letters and digits")]
    Number,
    /// No name.
    #[error("the name of the bank and of the account's holder are needed")]
    Name,
}

impl BankAccount {
    /// Judges it.
    pub fn checked(self) -> Result<Self, BankAccountError> {
        if self.bin.len() != 6 || !self.bin.bytes().all(|b| b.is_ascii_digit()) {
            return Err(BankAccountError::Bin);
        }
        let letters = self.number.bytes().all(|b| b.is_ascii_alphanumeric());
        if !letters || !(1..=19).contains(&self.number.len()) {
            return Err(BankAccountError::Number);
        }
        if self.bank.trim().is_empty() || self.holder.trim().is_empty() {
            return Err(BankAccountError::Name);
        }
        Ok(self)
    }
}

/// The content of the code for a transfer of so many đồng with this purpose (at most 25
/// letters and digits).
pub fn vietqr(account: &BankAccount, dong: i64, purpose: &str) -> String {
    let bank = field("00", &account.bin) + &field("01", &account.number);
    let napas = field("00", "A000000727") + &field("01", &bank) + &field("02", "QRIBFTTA");
    let mut code = [
        // Version, and a code for one payment.
        field("00", "01"),
        field("01", "12"),
        field("38", &napas),
        // Đồng, and how many.
        field("53", "704"),
        field("54", &dong.to_string()),
        field("58", "VN"),
        field("62", &field("08", purpose)),
    ]
    .concat();
    // The check covers its own tag and length.
    code.push_str("6304");
    let check = crc(code.as_bytes());
    code + &format!("{check:04X}")
}

fn field(tag: &str, value: &str) -> String {
    format!("{tag}{:02}{value}", value.len())
}

/// CRC-16/CCITT-FALSE: ISO/IEC 13239, polynomial 1021, begun with FFFF.
fn crc(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xFFFF, |crc, byte| {
        (0..8).fold(crc ^ (u16::from(*byte) << 8), |crc, _| {
            if crc & 0x8000 == 0 {
                crc << 1
            } else {
                (crc << 1) ^ 0x1021
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account() -> BankAccount {
        BankAccount {
            bin: "970403".into(),
            bank: "Sacombank".into(),
            number: "0011012345678".into(),
            holder: "A".into(),
        }
    }

    /// The check value that the catalogue of CRC algorithms gives.
    #[test]
    fn the_check_is_the_one_of_the_catalogue() {
        assert_eq!(crc(b"123456789"), 0x29B1);
    }

    /// The code that NAPAS prints as the example of its specification carries this check.
    #[test]
    fn the_check_is_the_one_of_a_code_that_banks_read() {
        let code = "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA\
                    530370454061800005802VN62340107NPS68690819thanh toan don hang6304";
        assert_eq!(crc(code.as_bytes()), 0x2E2E);
    }

    #[test]
    fn a_transfer_is_written_as_banks_read_it() {
        let code = vietqr(&account(), 180_000, "thanh toan don hang");
        let body = "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA\
                    530370454061800005802VN62230819thanh toan don hang6304";
        assert_eq!(code.strip_prefix(body).map(str::len), Some(4), "{code}");
    }

    #[test]
    fn an_account_nobody_can_pay_to_is_refused() {
        assert!(account().checked().is_ok());
        let wrong = |change: fn(&mut BankAccount)| {
            let mut account = account();
            change(&mut account);
            account.checked().err()
        };
        assert_eq!(
            wrong(|a| a.bin = "97040".into()),
            Some(BankAccountError::Bin)
        );
        assert_eq!(
            wrong(|a| a.number = "0011 01".into()),
            Some(BankAccountError::Number)
        );
        assert_eq!(
            wrong(|a| a.holder = " ".into()),
            Some(BankAccountError::Name)
        );
    }
}
