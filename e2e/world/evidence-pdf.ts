import { join } from 'node:path'
import { typeset } from '@/services/documents/typeset'
import { type EvidenceKind, type EvidenceRequest, evidenceData, titles } from './evidence-data'

const folder = join(process.cwd(), 'e2e', 'world', 'templates')

/** Makes a piece of evidence as a PDF in Chinese, every page marked 演示数据, every name invented. */
export async function makeEvidence(
  request: EvidenceRequest,
): Promise<{ name: string; bytes: Uint8Array; pages: number }> {
  const data = evidenceData(request)
  const { pdf, pages } = await typeset(join(folder, `${request.kind}.typ`), data)
  return { name: `${titles[request.kind]} ${data.number.replaceAll('/', '-')}.pdf`, bytes: pdf, pages }
}

/** Every kind of evidence there is, in the order an application asks for them. */
export const evidenceKinds: readonly EvidenceKind[] = [
  'commitment',
  'trademark',
  'standard',
  'test-report',
  'officer-appointment',
  'officer-authority',
  'officer-training',
  'quality-system',
  'audit-report',
]
