import { describe, expect, it } from 'vitest'
import { TASK_LIST } from '../application/sections'
import en from './en/help'
import zh from './zh-CN/help'

const at = (words: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (node, name) => (typeof node === 'object' && node ? Reflect.get(node, name) : undefined),
      words,
    )

describe('help', () => {
  it('stands with every part of the form: what it means, an example, how reviewers see it', () => {
    for (const { sectionId, part } of TASK_LIST.flatMap(group => group.tasks))
      for (const line of ['means', 'example', 'seen'])
        for (const words of [zh, en])
          expect(at(words, `${sectionId}.${part.id}.${line}`), `${sectionId}.${part.id}.${line}`).toEqual(
            expect.stringMatching(/.{8,}/),
          )
  })

  it('is in Chinese and in English, and never recommends', () => {
    const texts = JSON.stringify(en).replaceAll(/[“”’]/g, '')
    expect(texts).not.toMatch(/\p{Script=Han}/u)
    expect(JSON.stringify(zh).replaceAll('推荐性', '')).not.toContain('推荐')
  })
})
