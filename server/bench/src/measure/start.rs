//! From the start to the first page, and the memory that a quiet server holds.

use std::time::Duration;

use anyhow::Result;

use crate::{
    figures::{Outcome, Times, Used, rounded},
    stand::Stand,
};

/// Starts of a server that has its data.
const STARTS: usize = 5;

/// Measures. `first` is how long the very first start took.
pub async fn measure(stand: &mut Stand, first: Duration) -> Result<Vec<Outcome>> {
    let mut times = Times::default();
    for _ in 0..STARTS {
        times.add(stand.start().await?);
    }
    let (resident, _) = stand.memory()?;
    let lasted = (0..STARTS).map(|_| times.percentile(50)).sum();
    let notes = vec![
        format!(
            "first start, with demo data to write, {} ms",
            rounded(first.as_secs_f64() * 1000.0)
        ),
        format!("{} MB resident", rounded(resident)),
    ];
    Ok(vec![Outcome {
        what: "start to first page".into(),
        times,
        lasted,
        used: Used::default(),
        notes,
    }])
}
