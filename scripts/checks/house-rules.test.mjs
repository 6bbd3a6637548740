import { describe, expect, it } from 'vitest'
import { judge } from './house-rules.mjs'

const verdict = (path, text) => judge([{ path, text }]).map(finding => finding.split('\n    ')[1])

describe('house rules', () => {
  it.each([
    ['client code lives in components', 'app/brands/page.tsx', "'use client'\nexport default () => <p />\n"],
    [
      'server actions go through the one door',
      'app/x/actions.ts',
      "'use server'\nexport const a = async () => 1\n",
    ],
    [
      'server actions go through the one door',
      'app/x/actions.ts',
      "'use server'\nexport async function a() {}\n",
    ],
    ['server actions go through the one door', 'app/x/actions.ts', "'use server'\nexport * from './b'\n"],
    [
      'server actions go through the one door',
      'app/x/actions.ts',
      "'use server'\nexport default action('a', b)\n",
    ],
    [
      'server actions go through the one door',
      'app/x/save.ts',
      "'use server'\nexport const a = action('a', b)\n",
    ],
    ['server actions go through the one door', 'app/x/page.tsx', "const f = async () => { 'use server' }\n"],
    ['no unprepared SQL', 'services/brand/find.ts', 'const q = sql.raw(text)\n'],
    [
      'colours come from the tokens',
      'components/ui/chip.tsx',
      "const c = <i style={{ color: '#c8102e' }} />\n",
    ],
    ['colours come from the tokens', 'app/print.css', 'p { color: #333; }\n'],
    ['files stay short', 'domain/long.ts', '1\n'.repeat(301)],
    ['the environment is read in one place', 'app/_lib/a.ts', 'const a = process.env.SECRET\n'],
    ['the clock comes with the context', 'services/a/b.ts', 'const now = new Date()\n'],
    ['the clock comes with the context', 'domain/a.ts', 'const now = Date.now()\n'],
    ['every test is run', 'services/a/b.test.ts', 'it(1)\n'],
    ['every file has a subject', 'domain/utils.ts', 'export const a = 1\n'],
  ])('%s: %s', (name, path, text) => {
    expect(verdict(path, text)).toContain(name)
  })

  it.each([
    ['components/ui/chip.tsx', "'use client'\nexport const Chip = () => <b />\n"],
    ['app/x/actions.ts', "'use server'\nexport const save = action('save', door)\nexport type A = string\n"],
    ['db/queries/search.ts', 'const q = sql.raw(text)\n'],
    [
      'components/ui/link.tsx',
      "// the old colour was #c8102e\nconst a = '/brands#facts'\nconst b = '&#x27;'\n",
    ],
    ['domain/words/en/shell.ts', 'x\n'.repeat(900)],
    ['services/env.ts', 'const a = process.env\n'],
    ['services/a/b.ts', 'const at = new Date(ctx.now)\n'],
    ['domain/a.test.ts', 'const now = Date.now()\n'],
  ])('lets %s be', (path, text) => {
    expect(verdict(path, text)).toEqual([])
  })
})
