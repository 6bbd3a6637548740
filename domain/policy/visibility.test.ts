import { expect, it } from 'vitest'
import zh from '../words/zh-CN/case'
import { accessOf, PARTS, VIEWERS, VISIBILITY } from './visibility'

it('names the limit wherever a part is seen with one', () => {
  const notes: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = zh.visible.note
  for (const part of PARTS)
    for (const viewer of VIEWERS)
      expect([
        part,
        viewer,
        notes[part]?.[viewer] !== undefined || VISIBILITY[part][viewer] !== 'part',
      ]).toEqual([part, viewer, true])
})

it('shows scores and identities to nobody beyond those who need them', () => {
  const seen = (part: (typeof PARTS)[number]) => VIEWERS.filter(viewer => VISIBILITY[part][viewer] !== 'none')
  expect(seen('scores')).toEqual(['officer', 'expert', 'committee', 'chair', 'applicant'])
  expect(seen('objector')).toEqual(['officer'])
  expect(seen('notes')).toEqual(['officer'])
  expect(seen('personal')).toEqual(['officer', 'applicant'])
})

it('holds an expert on the panel to the expert’s view, whatever other hat they wear', () => {
  expect(accessOf(['officer', 'expert'], 'notes')).toBe('none')
  expect(accessOf(['officer', 'expert'], 'people')).toBe('part')
  expect(accessOf(['officer', 'chair'], 'people')).toBe('all')
  expect(accessOf([], 'application')).toBe('none')
})
