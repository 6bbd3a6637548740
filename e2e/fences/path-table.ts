import { paths } from '@/domain/paths'
import type { Stage } from '@/domain/workflow/types'
import { COMERS, type Comer, forComers, type Things } from '../steps/comers'

/** What someone finds at an address: the page, nothing, the way to sign in, or the way on to their own place. */
export type Verdict = 'page' | 'missing' | 'sign-in' | 'onward'

export type Row = {
  /** The stage of the case the address is about; decides who its comers are. */
  stage: Stage
  at: (things: Things) => `/${string}`
  see: Record<Comer, Verdict>
  /** How the address is asked for; pages are read, doors for files and deeds are written to. */
  method?: 'POST'
  /** What is sent along, when nothing at all would be turned away before anybody asks who sends it. */
  body?: () => FormData
}

/** A file that no kind of evidence accepts: whoever may upload is told so, and nothing is kept. */
const badFile = (): FormData => {
  const form = new FormData()
  form.set('kind', 'standard_text')
  form.set('file', new Blob(['not a document']), 'standard.pdf')
  return form
}

const MEMBERS = ['owner', 'editor', 'signer', 'viewer'] as const
const STAFF = [
  'officer',
  'ownDistrict',
  'otherDistrict',
  'expert',
  'otherExpert',
  'inspector',
  'otherInspector',
  'committee',
  'chair',
  'admin',
  'auditor',
] as const
const WRITERS = ['owner', 'editor', 'signer'] as const

const verdicts = (seers: readonly Comer[], rest: Verdict, forPublic: Verdict): Record<Comer, Verdict> =>
  forComers(comer => (seers.includes(comer) ? 'page' : comer === 'public' ? forPublic : rest))

const open = (at: Row['at'], stage: Stage = 'public_notice'): Row => ({
  at,
  stage,
  see: verdicts(COMERS, 'page', 'page'),
})

/** For these and for nobody else; the public is asked to sign in. */
const only = (seers: readonly Comer[], at: Row['at'], stage: Stage = 'draft'): Row => ({
  at,
  stage,
  see: verdicts(seers, 'missing', 'sign-in'),
})

const known = (at: Row['at']): Row => only([...MEMBERS, 'otherOwner', ...STAFF], at)
/** Every address of the product and what each comer finds there; a path without a line does not compile. */
export const PATH_TABLE: Record<keyof typeof paths, Row> = {
  home: open(paths.home),
  brands: open(() => paths.brands()),
  brand: open(({ number }) => paths.brand(number)),
  drawFile: open(({ drawId }) => paths.drawFile(drawId)),
  poolFile: open(({ poolId }) => paths.poolFile(poolId)),
  recompute: open(paths.recompute),
  verify: open(paths.verify),
  verifyNumber: open(({ number }) => paths.verifyNumber(number)),
  notices: open(paths.notices),
  notice: open(({ noticeId }) => paths.notice(noticeId)),
  objection: open(({ noticeId, noticeItem }) => paths.objection(noticeId, noticeItem)),
  noticeList: open(() => paths.noticeList(1)),
  receipts: open(paths.receipts),
  receipt: {
    at: () => paths.receipt('2222-2222-2222-2222'),
    stage: 'draft',
    see: verdicts([], 'missing', 'missing'),
  },
  receiptFiles: {
    at: () => paths.receiptFiles('2222-2222-2222-2222'),
    stage: 'draft',
    see: verdicts([], 'onward', 'onward'),
    method: 'POST',
  },
  statistics: open(paths.statistics),
  guide: open(paths.guide),
  eligibility: open(paths.eligibility),
  transparency: open(paths.transparency),
  publicRound: open(({ roundId }) => paths.publicRound(roundId)),
  privacy: open(paths.privacy),
  accessibility: open(paths.accessibility),
  signIn: open(() => paths.signIn()),
  signedInAgain: known(paths.signedInAgain),
  // Signed in, one comes here to give the second factor once more.
  secondFactor: known(() => paths.secondFactor()),
  register: open(() => paths.register()),
  registerWaiting: known(paths.registerWaiting),
  registerSent: open(paths.registerSent),
  registerConfirm: open(() => paths.registerConfirm('x'.repeat(43))),
  forgotten: open(paths.forgotten),
  reset: open(() => paths.reset('x'.repeat(43))),
  invitation: open(() => paths.invitation('x'.repeat(43))),
  account: known(paths.account),
  accountPassword: known(paths.accountPassword),
  accountPreferences: known(paths.accountPreferences),
  apply: known(paths.apply),
  applyNew: only([...WRITERS, 'otherOwner'], paths.applyNew),
  applyCase: only(MEMBERS, ({ caseId }) => paths.applyCase(caseId)),
  applySection: only(MEMBERS, ({ caseId }) => paths.applySection(caseId, 'standard')),
  applyIndicators: only(MEMBERS, ({ caseId }) => paths.applyIndicators(caseId)),
  applyIndicatorFile: only(MEMBERS, ({ caseId }) => paths.applyIndicatorFile(caseId, 'table.csv')),
  applyEvidence: only(MEMBERS, ({ caseId }) => paths.applyEvidence(caseId)),
  applySelfScore: only(MEMBERS, ({ caseId }) => paths.applySelfScore(caseId)),
  applySelfItem: only(MEMBERS, ({ caseId }) => paths.applySelfItem(caseId, 'standard_level')),
  applyCheck: only(MEMBERS, ({ caseId }) => paths.applyCheck(caseId)),
  applyHistory: only(MEMBERS, ({ caseId }) => paths.applyHistory(caseId)),
  applyReceipt: only(MEMBERS, ({ caseId }) => paths.applyReceipt(caseId), 'expert_review'),
  applyFeedback: only(MEMBERS, ({ caseId }) => paths.applyFeedback(caseId), 'declined'),
  applyWithdraw: only(['owner', 'signer'], ({ caseId }) => paths.applyWithdraw(caseId)),
  applyFinding: only(MEMBERS, ({ caseId, findingId }) => paths.applyFinding(caseId, findingId), 'site_visit'),
  applyNotifications: known(paths.applyNotifications),
  applyVault: only([...MEMBERS, 'otherOwner'], () => paths.applyVault()),
  applyVaultNew: only(WRITERS, ({ enterpriseId }) => paths.applyVaultNew(enterpriseId, 'standard')),
  applyVaultItem: only(MEMBERS, ({ vaultItemId }) => paths.applyVaultItem(vaultItemId)),
  applyVaultChoose: only(WRITERS, ({ caseId }) => paths.applyVaultChoose(caseId, 'kind=standard_text')),
  vaultChoice: only(WRITERS, ({ caseId }) => paths.vaultChoice(caseId, 'kind=standard_text')),
  vaultFile: only(MEMBERS, ({ vaultItemId }) => paths.vaultFile(vaultItemId)),
  vaultUploads: { ...only(WRITERS, ({ enterpriseId }) => paths.vaultUploads(enterpriseId)), method: 'POST' },
  vaultUpload: {
    ...only(WRITERS, ({ enterpriseId }) => paths.vaultUpload(enterpriseId)),
    method: 'POST',
    body: badFile,
  },
  applyPdf: only(
    [...MEMBERS, 'officer', 'ownDistrict', 'expert'],
    ({ caseId }) => paths.applyPdf(caseId),
    'expert_review',
  ),
  // There once an inspector has signed the record.
  applyVisit: only(MEMBERS, ({ caseId }) => paths.applyVisit(caseId), 'deliberation'),
  applyEnterprise: known(paths.applyEnterprise),
  applyMembers: known(paths.applyMembers),
  review: {
    at: paths.review,
    stage: 'draft',
    // Who has tasks instead of a queue is led to them.
    see: {
      ...verdicts(['officer', 'ownDistrict', 'otherDistrict', 'committee', 'chair'], 'missing', 'sign-in'),
      expert: 'onward',
      otherExpert: 'onward',
      inspector: 'onward',
      otherInspector: 'onward',
    },
  },
  board: only(['officer', 'ownDistrict', 'otherDistrict', 'committee', 'chair'], () => paths.board()),
  boardExport: only(['officer', 'ownDistrict', 'otherDistrict', 'committee', 'chair'], () =>
    paths.boardExport(),
  ),
  bulkNew: only(['officer', 'ownDistrict', 'otherDistrict', 'committee', 'chair'], () => paths.bulkNew()),
  bulks: only(['officer', 'ownDistrict', 'otherDistrict', 'committee', 'chair'], () => paths.bulks()),
  // A bulk move is there for whoever made it; nobody of these did.
  bulk: only([], () => paths.bulk('00000000-0000-4000-8000-000000000000')),
  bulkExport: only([], () => paths.bulkExport('00000000-0000-4000-8000-000000000000')),
  reviewCase: only(
    ['officer', 'ownDistrict', 'expert'],
    ({ caseId }) => paths.reviewCase(caseId),
    'expert_review',
  ),
  reviewConflicts: only(['officer'], ({ caseId }) => paths.reviewConflicts(caseId), 'expert_review'),
  reviewPanel: only(['officer'], ({ caseId }) => paths.reviewPanel(caseId), 'expert_review'),
  reviewMove: only(['officer'], ({ caseId }) => paths.reviewMove(caseId, 'accept'), 'formal_check'),
  reviewChanges: only(
    ['officer', 'ownDistrict', 'expert'],
    ({ caseId }) => paths.reviewChanges(caseId),
    'expert_review',
  ),
  reviewCorrection: only(['officer'], ({ caseId }) => paths.reviewCorrection(caseId), 'formal_check'),
  reviewFeedback: only(['officer'], ({ caseId }) => paths.reviewFeedback(caseId), 'certified'),
  reviewTasks: known(paths.reviewTasks),
  scoring: only(['expert'], ({ caseId }) => paths.scoring(caseId), 'expert_review'),
  declaration: only(['expert'], ({ caseId }) => paths.declaration(caseId), 'expert_review'),
  consensus: only(['expert', 'officer'], ({ caseId }) => paths.consensus(caseId), 'expert_review'),
  sealProof: only(['expert', 'officer'], ({ caseId }) => paths.sealProof(caseId, 'A'), 'expert_review'),
  visit: only(['officer', 'inspector'], ({ caseId }) => paths.visit(caseId), 'site_visit'),
  deliberation: only(
    ['officer', 'committee', 'chair'],
    ({ caseId }) => paths.deliberation(caseId),
    'deliberation',
  ),
  visits: only(['officer', 'inspector', 'otherInspector'], () => paths.visits()),
  deliberations: only(['officer', 'committee', 'chair'], () => paths.deliberations()),
  reviewObjections: only(['officer'], paths.reviewObjections),
  reviewNotice: only(['officer'], ({ noticeId }) => paths.reviewNotice(noticeId)),
  // A file nobody ever sent; who may open one that was sent is asked of the service.
  objectionFile: only([], ({ objectionId }) => paths.objectionFile(objectionId, '0'.repeat(64))),
  reviewNotices: only(['officer'], paths.reviewNotices),
  reviewObjection: only(['officer'], ({ objectionId }) => paths.reviewObjection(objectionId)),
  reviewCertificates: only(['officer'], paths.reviewCertificates),
  reviewCertificate: only(['officer'], ({ number }) => paths.reviewCertificate(number)),
  reviewSurveillance: only(['officer', 'inspector', 'otherInspector'], () => paths.reviewSurveillance()),
  reviewRoundNew: only(['officer'], paths.reviewRoundNew),
  reviewRound: only(['officer', 'inspector', 'otherInspector'], ({ roundId }) => paths.reviewRound(roundId)),
  reviewCorrections: only(['officer'], () => paths.reviewCorrections()),
  reviewRegistry: only(['officer'], paths.reviewRegistry),
  reviewRegistryFile: only(['officer'], () => paths.reviewRegistryFile('registry.csv')),
  reviewVetoes: only(['officer'], () => paths.reviewVetoes()),
  reviewVetoNew: only(['officer'], paths.reviewVetoNew),
  reviewVetoImport: only(['officer'], paths.reviewVetoImport),
  reviewVetoFile: only(['officer'], () => paths.reviewVetoFile('template.csv')),
  // An entry nobody made; who may open one that was made is asked of the service.
  reviewVeto: only([], () => paths.reviewVeto('00000000-0000-4000-8000-000000000000')),
  reviewExperts: only(['officer'], () => paths.reviewExperts()),
  reviewSeats: only(['officer'], () => paths.reviewSeats()),
  reviewExpertImport: only(['officer'], () => paths.reviewExpertImport()),
  reviewExpertFile: only(['officer'], () => paths.reviewExpertFile('experts.csv')),
  reviewExpertRecord: only(['officer', 'admin'], ({ expertId }) => paths.reviewExpertRecord(expertId)),
  ownExpertRecord: only(['expert', 'otherExpert', 'inspector', 'otherInspector'], paths.ownExpertRecord),
  calibration: only(['expert', 'otherExpert'], paths.calibration),
  reviewCalibrations: only(['officer'], paths.reviewCalibrations),
  office: only(STAFF, paths.office),
  officePeople: only(['admin'], paths.officePeople),
  officePerson: only(['admin'], ({ personId }) => paths.officePerson(personId)),
  // The rules one works by are read by everyone who works.
  officeScheme: only(STAFF, ({ scheme }) => paths.officeScheme(scheme)),
  officeCalendar: only(STAFF, paths.officeCalendar),
  officeInvite: only(['admin'], paths.officeInvite),
  officeAudit: only(['auditor'], () => paths.officeAudit()),
  officeAuditExport: only(['auditor'], () => paths.officeAuditExport()),
  officeBurden: only(['officer', 'admin'], () => paths.officeBurden()),
  officeBurdenExport: only(['officer', 'admin'], paths.officeBurdenExport),
  file: only(
    ['owner', 'editor', 'signer', 'viewer', 'officer', 'ownDistrict', 'expert'],
    ({ evidenceId }) => paths.file(evidenceId),
    'expert_review',
  ),
  filePage: only(
    ['owner', 'editor', 'signer', 'viewer', 'officer', 'ownDistrict', 'expert'],
    ({ evidenceId }) => paths.filePage(evidenceId, 1),
    'expert_review',
  ),
  // What declares nothing is told so once it is known who asks.
  uploads: { ...only(WRITERS, ({ caseId }) => paths.uploads(caseId)), method: 'POST' },
  filePageText: only(
    ['owner', 'editor', 'signer', 'viewer', 'officer', 'ownDistrict', 'expert'],
    ({ evidenceId }) => paths.filePageText(evidenceId, 1),
    'expert_review',
  ),
  fileSearch: only(
    ['owner', 'editor', 'signer', 'viewer', 'officer', 'ownDistrict', 'expert'],
    ({ evidenceId }) => paths.fileSearch(evidenceId, '检'),
    'expert_review',
  ),
  fileView: only(
    ['owner', 'editor', 'signer', 'viewer', 'officer', 'ownDistrict', 'expert'],
    ({ evidenceId }) => paths.fileView(evidenceId),
    'expert_review',
  ),
  upload: { ...only(WRITERS, ({ caseId }) => paths.upload(caseId)), method: 'POST', body: badFile },
  presence: only(MEMBERS, ({ caseId }) => paths.presence(caseId)),
  certificatePdf: open(({ number }) => paths.certificatePdf(number)),
  act: {
    at: () => paths.act('nothing'),
    stage: 'draft',
    see: verdicts([], 'missing', 'missing'),
    method: 'POST',
  },
}
