import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { workflowDiagram } from './diagram'

it('stands in the README as printed from the table', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(readme).toContain(['```mermaid', workflowDiagram(), '```'].join('\n'))
})
