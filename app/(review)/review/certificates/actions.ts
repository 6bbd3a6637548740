'use server'
import { action } from '@/app/_lib/action'
import { decisionDoors } from '@/app/_lib/doors/decision'
import { officeDoors } from '@/app/_lib/doors/office'
import { toCertificate, toCertificates } from '@/app/_lib/review/after'

export const issueCertificate = action('move-case', officeDoors['move-case'], toCertificates)
export const changeStatus = action(
  'change-certificate-status',
  decisionDoors['change-certificate-status'],
  toCertificate,
)
