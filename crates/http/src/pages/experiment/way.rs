//! The way of an experiment: its stages as a line, and the turns that it took.

use essaim_domain::{
    experiment::Experiment,
    stage::{LINE, Stage, StageStep},
};

use crate::pages::{
    context::Context,
    parts::{Mark, date},
};

/// A stage on the line.
pub struct Stop {
    pub stage: Mark,
    /// When it was reached last.
    pub on: Option<String>,
    pub reached: bool,
    pub now: bool,
}

/// A stage that was reached for a reason.
pub struct Turn {
    pub stage: Mark,
    pub on: Option<String>,
    pub reason: String,
}

/// The line with the place on it. What was stopped ends where it was stopped.
pub fn stops(context: &Context, record: &Experiment) -> Vec<Stop> {
    let furthest = match record.stage {
        Stage::Abandoned => {
            record.stages.iter().rev().map(|step| step.stage).find(|stage| *stage != Stage::Abandoned)
        }
        stage => Some(stage),
    };
    let reached = furthest.and_then(|stage| LINE.iter().position(|known| *known == stage));
    let stop = |(place, stage): (usize, &Stage)| Stop {
        stage: Mark::of(context, *stage),
        on: on(context, &record.stages, *stage),
        reached: reached.is_some_and(|reached| place <= reached),
        now: *stage == record.stage,
    };
    let line = LINE.iter().enumerate().map(stop);
    if record.stage != Stage::Abandoned {
        return line.collect();
    }
    let end = Stop {
        stage: Mark::of(context, Stage::Abandoned),
        on: on(context, &record.stages, Stage::Abandoned),
        reached: true,
        now: true,
    };
    line.filter(|stop| stop.reached).chain([end]).collect()
}

fn on(context: &Context, steps: &[StageStep], stage: Stage) -> Option<String> {
    let last = steps.iter().rev().find(|step| step.stage == stage)?;
    last.on.as_ref().map(|on| date(context, on))
}

/// The steps that somebody gave a reason for.
pub fn turns(context: &Context, record: &Experiment) -> Vec<Turn> {
    let turn = |step: &StageStep| {
        Some(Turn {
            stage: Mark::of(context, step.stage),
            on: step.on.as_ref().map(|on| date(context, on)),
            reason: step.reason.as_ref()?.to_string(),
        })
    };
    record.stages.iter().filter_map(turn).collect()
}
