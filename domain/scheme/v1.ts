import { plainReminders } from './plain-reminders'
import { parseScheme, type Scheme } from './schema'
import { both } from './text'
import { brandValue } from './v1-brand-value'
import { brandValueSettings } from './v1-brand-value-settings'
import { calibration } from './v1-calibration'
import { evidence } from './v1-evidence'
import { leader } from './v1-leader'
import { qualityOfficer } from './v1-quality-officer'
import { standards } from './v1-standards'
import { variants } from './v1-variants'

/** First version of the recognition scheme; its numbers are rules of this version, not of law. */
export const schemeV1: Scheme = parseScheme({
  code: '2026-1',
  title: both('“重庆制造”品质认定方案（2026-1）', '“Chongqing Made” quality recognition scheme (2026-1)'),
  effectiveFrom: '2026-01-01',
  limits: {
    formal_check: 5,
    correction: 10,
    district_check: 5,
    expert_review: 15,
    site_visit: 20,
    deliberation: 10,
    public_notice: 5,
    certified: 5,
  },
  optionalStages: { districtCheck: true, siteVisit: true },
  wipLimits: {
    formal_check: 15,
    district_check: 12,
    expert_review: 16,
    site_visit: 14,
    deliberation: 8,
    public_notice: 6,
    certified: 10,
  },
  wipPerOfficer: 10,
  reminders: plainReminders(),
  calibration,
  leader,
  expertTraining: { hours: 8, months: 24 },
  correction: { rounds: 1, extensions: 1, extensionDays: 5 },
  applicationLimits: {
    productionYears: 3,
    standardInForceMonths: 3,
    testReportMonths: 24,
    trainingMonths: 12,
  },
  panelSize: 3,
  minInspectors: 2,
  answerDays: 3,
  committee: {
    quorum: { numerator: 2, denominator: 3 },
    certifyMajority: { numerator: 2, denominator: 3 },
  },
  spread: { itemPercent: 15, totalPercent: 15 },
  thresholds: { total: 700, pillarPercent: 60 },
  aggregation: [
    { fromPanel: 1, method: 'mean' },
    { fromPanel: 5, method: 'trimmed' },
  ],
  openFindingsAllowed: 'minor',
  creditCheckMaxAgeDays: 30,
  noticeDays: 5,
  feedbackDays: 10,
  undoMinutes: 10,
  drawPoolMinutes: 30,
  certificate: {
    validityYears: 3,
    renewalOpensMonths: 6,
    renewalClosesDays: 60,
    fields: [
      { id: 'number', name: both('证书编号', 'Certificate number') },
      { id: 'holder', name: both('持证企业', 'Holder') },
      { id: 'creditCode', name: both('统一社会信用代码', 'Unified social credit code') },
      { id: 'brand', name: both('品牌', 'Brand') },
      { id: 'product', name: both('产品', 'Product') },
      { id: 'models', name: both('规格型号', 'Models') },
      { id: 'standard', name: both('执行标准', 'Standard') },
      { id: 'district', name: both('所在区县', 'District') },
      { id: 'industry', name: both('行业', 'Industry') },
      { id: 'scheme', name: both('认定方案', 'Scheme version') },
      { id: 'issuedOn', name: both('发证日期', 'Date of issue') },
      { id: 'validUntil', name: both('有效期至', 'Valid until') },
      { id: 'issuer', name: both('发证机构', 'Issuer') },
    ],
  },
  scoring: { pointStep: 1, justificationChars: 30, extremeJustificationChars: 60, reasonBelowPercent: 100 },
  totalPoints: 1000,
  levels: [
    { level: 5, name: both('卓越', 'Excellent'), from: 90, to: 100 },
    { level: 4, name: both('良好', 'Good'), from: 75, to: 89 },
    { level: 3, name: both('达标', 'Meets'), from: 60, to: 74 },
    { level: 2, name: both('不足', 'Weak'), from: 30, to: 59 },
    { level: 1, name: both('缺失', 'Absent'), from: 0, to: 29 },
  ],
  pillars: [standards, qualityOfficer, brandValue],
  evidence,
  qualityResults: {
    firstPassYield: [
      { at: 95, value: 0 },
      { at: 98, value: 6 },
      { at: 99.5, value: 10 },
    ],
    complaintsPerTenThousand: [
      { at: 2, value: 10 },
      { at: 10, value: 6 },
      { at: 30, value: 0 },
    ],
    samplingPassRate: [
      { at: 90, value: 0 },
      { at: 100, value: 10 },
    ],
  },
  brandValue: brandValueSettings,
  variants,
})
