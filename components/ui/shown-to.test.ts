import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Forms of the public, who is nobody in particular, and the ways in, where somebody becomes somebody. */
const OPEN = /components\/(public|directory)\/|account\/(register-form|personas|demo-clock)/

it('every form that does something names the person it was shown to', () => {
  const files = readdirSync('components', { recursive: true, encoding: 'utf8' })
    .map(name => join('components', name))
    .filter(name => name.endsWith('.tsx') && !OPEN.test(name))
  const forms = files.filter(name => {
    const text = readFileSync(name, 'utf8')
    return text.includes('<form') && text.includes('useActionState')
  })
  expect(forms.length).toBeGreaterThan(15)
  expect(forms.filter(name => !readFileSync(name, 'utf8').includes('<ShownTo />'))).toEqual([])
})
