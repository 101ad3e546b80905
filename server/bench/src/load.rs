//! How requests are put upon the server: so many visitors who each wait for their
//! answer, or so many a second whatever the answers do.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::{Duration, Instant},
};

use anyhow::{Result, anyhow};
use tokio::task::{JoinHandle, spawn_local};

use crate::figures::Times;

/// Runs `work(worker, number)` for every number below `count`, by as many workers as
/// `workers` holds: each begins the next when its last is answered. `work` gives the time
/// that counts, so that preparation does not. The first failure ends it all.
pub async fn closed<W: 'static>(
    workers: Vec<W>,
    count: usize,
    work: impl AsyncFn(&mut W, usize) -> Result<Duration> + 'static,
) -> Result<(Times, Duration, Vec<W>)> {
    let work = Rc::new(work);
    let next = Rc::new(Cell::new(0_usize));
    let times = Rc::new(RefCell::new(Times::default()));
    let begun = Instant::now();
    let running: Vec<JoinHandle<Result<W>>> = workers
        .into_iter()
        .map(|mut worker| {
            let (work, next, times) = (work.clone(), next.clone(), times.clone());
            spawn_local(async move {
                while next.get() < count {
                    let number = next.replace(next.get() + 1);
                    let time = work(&mut worker, number)
                        .await
                        .inspect_err(|_| next.set(count))?;
                    times.borrow_mut().add(time);
                }
                Ok(worker)
            })
        })
        .collect();
    let mut back = Vec::new();
    for one in running {
        back.push(one.await??);
    }
    Ok((times.take(), begun.elapsed(), back))
}

/// Begins `work` every `pause`, on time whatever the earlier ones do, with each worker
/// once. The time of each counts from when it was due: a server that hangs delays those
/// behind, and they are not forgotten.
pub async fn open<W: 'static>(
    workers: Vec<W>,
    pause: Duration,
    work: impl AsyncFn(&mut W) -> Result<()> + 'static,
) -> Result<Times> {
    let work = Rc::new(work);
    let begun = tokio::time::Instant::now();
    let count = u32::try_from(workers.len()).map_err(|_| anyhow!("too many"))?;
    let running: Vec<JoinHandle<Result<Duration>>> = (0..count)
        .zip(workers)
        .map(|(number, mut worker)| {
            let work = work.clone();
            let due = begun + pause * number;
            spawn_local(async move {
                tokio::time::sleep_until(due).await;
                work(&mut worker).await?;
                Ok(due.elapsed())
            })
        })
        .collect();
    let mut times = Times::default();
    for one in running {
        times.add(one.await??);
    }
    Ok(times)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::task::LocalSet;

    #[tokio::test]
    async fn every_number_is_done_once() {
        let done = Rc::new(RefCell::new(Vec::new()));
        let seen = done.clone();
        let (times, _, workers) = LocalSet::new()
            .run_until(closed(vec![(), (), ()], 20, async move |(), number| {
                tokio::task::yield_now().await;
                seen.borrow_mut().push(number);
                Ok(Duration::ZERO)
            }))
            .await
            .unwrap();
        let mut done = done.take();
        done.sort_unstable();
        assert_eq!(done, (0..20).collect::<Vec<_>>());
        assert_eq!((times.count(), workers.len()), (20, 3));
    }

    #[tokio::test]
    async fn one_wrong_answer_spoils_the_measurement() {
        let failed = LocalSet::new()
            .run_until(closed(vec![()], 5, async |(), number| {
                if number == 3 {
                    Err(anyhow!("500"))
                } else {
                    Ok(Duration::ZERO)
                }
            }))
            .await;
        assert!(failed.is_err());
    }
}
