//! The network of stakeholders as files: GraphML for tools that draw and measure graphs, CSV for spreadsheets.

mod csv;
mod graphml;
#[cfg(test)]
mod tests;

pub use csv::csv;
pub use graphml::graphml;
