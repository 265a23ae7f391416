package io.artistagent.demo.plan;

import java.time.LocalDate;
import java.util.List;

/** A release with its tracks. */
public record ReleasePlan(int number, String title, String kind, LocalDate day, String upc, List<TrackPlan> tracks) {}
