import { describe, expect, it } from 'vitest'
import { removeMember } from '../enterprise/change-members'
import { addComplete, addFirm, must, paperOf, refusedAs, sendFile, versionOf } from '../testing/drafts'
import { holdSection } from './hold-section'
import { saveSection } from './save-section'
import { recallApplication, submitApplication, withdrawApplication } from './sign'

describe('a member removed while a request of theirs was under way (OB-19)', () => {
  it('changes nothing any more, though the request came with the rights of before', async () => {
    const firm = await addFirm()
    const { id } = await addComplete(firm)
    const { owner, editor, signer } = firm.people
    for (const who of [editor, signer])
      await must(
        removeMember(owner, {
          enterpriseId: firm.id,
          personId: who.actor.kind === 'person' ? who.actor.personId : '',
        }),
      )
    const version = await versionOf(id)
    const save = { applicationId: id, section: 'standard' as const, version: 1, patch: { name: '改' } }
    expect(await refusedAs(saveSection(editor, save))).toBe('missing')
    expect(await refusedAs(sendFile(editor, id, 'quality_manual', paperOf('quality_manual')))).toBe('missing')
    const hold = {
      applicationId: id,
      section: 'standard' as const,
      tab: 'tab-left-open',
      browser: '',
      version: 0,
      word: '',
    }
    expect(await refusedAs(holdSection(editor, { ...hold, how: 'open' }))).toBe('missing')
    const signed = { applicationId: id, version, name: '石书遥', agree: 'yes' as const }
    expect(await refusedAs(submitApplication(signer, signed))).toBe('missing')
    const reason = '企业决定调整产品后再申报'
    expect(await refusedAs(withdrawApplication(signer, { applicationId: id, version, reason }))).toBe(
      'missing',
    )
    expect(await refusedAs(recallApplication(signer, { applicationId: id, version }))).toBe('missing')
    expect(await versionOf(id)).toBe(version)
  })
})
