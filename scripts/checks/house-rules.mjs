import swc from '@swc/core'

/**
 * One of the project's files.
 * @typedef {{ path: string, text: string }} Source
 * A rule says where it looks, which files it excepts and why, and what is wrong there: a line for each finding.
 * @typedef {{ name: string, looksAt: RegExp, except?: Record<string, string>, find: (source: Source) => string[] }} Rule
 */

const code = /^(app|components|domain|services|db|e2e)\/.*\.tsx?$|^(proxy|instrumentation)\.ts$/
const test = /\.test\.tsx?$/
// A suite of refusals is a table too: one row a case.
const isTable =
  /\.db\.test\.ts$|^domain\/words\/|^domain\/scheme\/v\d+-|^domain\/.*(^|\/|-)table\.ts$|^domain\/application\/sample-names\.ts$|^db\/migrations\/|^e2e\/world\/.*-(data|text)\.ts$/

const parse = ({ path, text }) =>
  swc.parseSync(text, { syntax: 'typescript', tsx: path.endsWith('x'), target: 'es2022' }).body

const suites = [
  /^(domain|components|app)\/.*\.test\.tsx?$/,
  /^(services|e2e)\/.*\.unit\.test\.ts$/,
  /^(services|db|e2e)\/.*\.db\.test\.ts$/,
  /^scripts\/.*\.test\.mjs$/,
  /^e2e\/(journeys|first-day|fences)\/.*\.spec\.ts$/,
]

/** The directives ('use client' and the like) with which a file begins. */
function directives(source) {
  if (!/['"]use \w+['"]/.test(source.text)) return []
  const found = []
  for (const { type, expression } of parse(source)) {
    if (type !== 'ExpressionStatement' || expression.type !== 'StringLiteral') break
    found.push(expression.value)
  }
  return found
}

/** Lines of code that match, comments left out. */
function lines({ text }, pattern, complaint) {
  const blank = text.replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' '))
  return blank.split('\n').flatMap((line, index) => {
    const found = pattern.exec(line.replace(/(^|\s)\/\/.*/, ''))
    return found ? [`${index + 1}: ${complaint(found[0].trim())}`] : []
  })
}

const isAction = declarator => {
  const made = declarator.init
  return (
    made?.type === 'CallExpression' && made.callee.type === 'Identifier' && made.callee.value === 'action'
  )
}

function strayExports(body) {
  const strays = []
  for (const node of body) {
    if (node.type === 'ExportDeclaration') {
      const { declaration } = node
      if (declaration.type === 'TsInterfaceDeclaration' || declaration.type === 'TsTypeAliasDeclaration')
        continue
      if (declaration.type !== 'VariableDeclaration')
        strays.push(declaration.identifier?.value ?? declaration.type)
      else
        for (const each of declaration.declarations)
          if (!isAction(each)) strays.push(each.id.value ?? 'pattern')
    } else if (node.type.startsWith('Export')) strays.push(node.type)
  }
  return strays
}

/** @type {Rule[]} */
export const rules = [
  {
    name: 'client code lives in components',
    looksAt: code,
    except: {
      'app/error.tsx': 'Next takes error boundaries as client components only',
      'app/global-error.tsx': 'Next takes error boundaries as client components only',
    },
    find: source =>
      !source.path.startsWith('components/') && directives(source).includes('use client')
        ? ['"use client" outside of components/']
        : [],
  },
  {
    name: 'server actions go through the one door',
    looksAt: code,
    find: source => {
      if (!/['"]use server['"]/.test(source.text)) return []
      if (!directives(source).includes('use server'))
        return ['"use server" inside a function: make it an actions.ts']
      const misplaced = /^app\/(.+\/)?actions\.ts$/.test(source.path)
        ? []
        : ['"use server" belongs in an actions.ts of app/']
      return [...misplaced, ...strayExports(parse(source)).map(name => `${name} is not made by action(…)`)]
    },
  },
  {
    name: 'no unprepared SQL',
    looksAt: /^(app|components|domain|services|e2e)\/.*\.tsx?$/,
    find: source => lines(source, /\bsql\s*\.\s*raw\b/, () => 'sql.raw outside of db/'),
  },
  {
    name: 'colours come from the tokens',
    looksAt: /^(app|components|domain|services)\/.*\.(tsx?|css)$/,
    except: {
      'app/globals.css': 'the tokens themselves',
      'app/icon.svg': 'the mark, which has its own colours',
    },
    find: source =>
      test.test(source.path)
        ? []
        : lines(
            source,
            /(?<=['"`\s:([,])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b(?![\w-])/i,
            found => `colour ${found}`,
          ),
  },
  {
    name: 'files stay short',
    looksAt: /^(app|components|domain|services|db|e2e|scripts)\/.*\.(tsx?|mjs)$/,
    find: ({ path, text }) => {
      const length = text.split('\n').length - 1
      return length > 300 && !isTable.test(path) ? [`${length} lines; 300 is the limit`] : []
    },
  },
  {
    name: 'the environment is read in one place',
    looksAt: code,
    except: {
      'services/env.ts': 'the place',
      'services/env-check.ts': 'judges it before the server starts',
      'instrumentation.ts': 'Next says only there in which runtime it calls',
    },
    find: source =>
      test.test(source.path) || source.path.startsWith('e2e/')
        ? []
        : lines(source, /\bprocess\.env\b(?!\.NODE_ENV)/, () => 'process.env outside of services/env.ts'),
  },
  {
    name: 'the clock comes with the context',
    looksAt: /^(domain|services)\/.*\.ts$/,
    except: {
      'services/clock.ts': 'makes the clock of every context',
    },
    find: source =>
      test.test(source.path)
        ? []
        : lines(
            source,
            /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/,
            found => `${found} instead of ctx.now`,
          ),
  },
  {
    name: 'every file has a subject',
    looksAt: code,
    find: ({ path }) =>
      /(^|\/)(utils?|helpers?|misc|common)(\.|\/)/.test(path) ? ['a name that says nothing'] : [],
  },
  {
    name: 'every test is run',
    looksAt: /\.(test|spec)\.(tsx?|mjs)$/,
    find: ({ path }) =>
      suites.some(suite => suite.test(path))
        ? []
        : ['no suite of .config/vitest.config.ts or playwright.config.ts has it'],
  },
]

/**
 * Judges files.
 * @param {Source[]} sources
 * @returns {string[]} each finding, with the rule's name on its second line
 */
export function judge(sources) {
  return rules.flatMap(rule => {
    const excepted = rule.except ?? {}
    return sources
      .filter(({ path }) => rule.looksAt.test(path) && !(path in excepted))
      .flatMap(source => rule.find(source).map(finding => `${source.path}:${finding}\n    ${rule.name}`))
  })
}
