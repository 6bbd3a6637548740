import type { Effect } from '@/domain/workflow/types'
import { carryChecksOver } from './carry-checks'
import { closeCorrection } from './close-correction'
import { closeDeliberation } from './close-deliberation'
import { closeNotice } from './close-notice'
import type { EffectDeed } from './deed'
import { freezeSnapshot } from './freeze-snapshot'
import { issueCertificate } from './issue-certificate'
import { notifyCommittee, notifyDistrict, notifyEnterprise, notifyOffice, notifyWorkers } from './notify'
import { openCorrection } from './open-correction'
import { openDeliberation } from './open-deliberation'
import { prepareFeedback } from './prepare-feedback'
import { publishNotice } from './publish-notice'
import { recordDecision } from './record-decision'
import { refreshPublic } from './refresh-public'
import { reopenDraft } from './reopen-draft'

/** Every effect of the workflow table and its deed. */
export const EFFECT_TABLE: Record<Effect, EffectDeed> = {
  freeze_snapshot: freezeSnapshot,
  carry_checks: carryChecksOver,
  reopen_draft: reopenDraft,
  open_correction: openCorrection,
  close_correction: closeCorrection,
  open_deliberation: openDeliberation,
  close_deliberation: closeDeliberation,
  publish_notice: publishNotice,
  close_notice: closeNotice,
  issue_certificate: issueCertificate,
  record_decision: recordDecision,
  prepare_feedback: prepareFeedback,
  notify_enterprise: notifyEnterprise,
  notify_office: notifyOffice,
  notify_district: notifyDistrict,
  notify_committee: notifyCommittee,
  notify_workers: notifyWorkers,
  refresh_public: refreshPublic,
}
