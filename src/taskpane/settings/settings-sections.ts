import type { ComponentType } from "react";
import { FormulasSection } from "../formulas/formulas-section";
import { OwnRelationsSection } from "../own-relations/own-relations-section";
import { PreviousSection } from "../previous/previous-section";
import { SubjectTableSection } from "../subjects/subject-table-section";
import { AboutSection } from "./about/about-section";
import { AppearanceSection } from "./appearance-section";
import { CheckSection } from "./check-section";
import { KeptSection } from "./kept/kept-section";
import type { SectionProps } from "./setting-section";
import { StyleSection } from "./style-section";

/** The settings from top to bottom: what changes the result first, what concerns the pane itself last. */
export const SETTINGS: readonly ComponentType<SectionProps>[] = [
  PreviousSection,
  CheckSection,
  StyleSection,
  SubjectTableSection,
  OwnRelationsSection,
  FormulasSection,
  KeptSection,
  AppearanceSection,
  AboutSection,
];
