// Which room may import which. A rule's comment holds the reason; an exception stands in the rule with its own.
const rooms = {
  domain: ['domain'],
  db: ['db', 'domain'],
  services: ['services', 'db', 'domain'],
  components: ['components', 'domain'],
  app: ['app', 'components', 'services', 'domain'],
  e2e: ['e2e', 'services', 'domain'],
}

const inRooms = list => `^(${list.join('|')})/`
const tests = String.raw`\.test\.tsx?$`

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `${room} may import from ${allowed.join(', ')} only`,
  severity: 'error',
  // A test of a door may look into the database to see what the door left there.
  from: { path: inRooms([room]), ...(room === 'app' ? { pathNot: String.raw`\.db\.test\.tsx?$` } : {}) },
  to: {
    // The project's own files: anything that is neither a package nor part of Node.
    dependencyTypesNot: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'core'],
    pathNot: inRooms(allowed),
  },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'domain-is-pure',
      comment: 'the rules know zod and nothing else: no other package, nothing of Node',
      severity: 'error',
      from: { path: '^domain/', pathNot: tests },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'core'],
        pathNot: '(^|/)node_modules/zod/',
      },
    },
    {
      name: 'database-driver',
      comment: 'only db and services know that there is a PostgreSQL',
      severity: 'error',
      from: { path: '^(app|components|domain|e2e)/' },
      to: { path: '(^|/)node_modules/pg/' },
    },
    {
      name: 'no-circles',
      comment: 'two files that need each other are one file, or three',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'a file that nothing imports and that imports nothing is not part of the product',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          tests,
          // Next finds these by their names.
          '^app/.*/?(page|layout|route|error|not-found|loading|global-error|default|icon|sitemap|robots)[.]tsx?$',
          '[.]d[.]ts$',
        ],
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-test-tools',
      comment: 'what runs in production must not need what is installed for tests',
      severity: 'error',
      from: {
        path: '^(app|components|domain|services|db)/',
        pathNot: [
          tests,
          // The helpers of the database tests themselves.
          '^services/testing/',
        ],
      },
      to: { dependencyTypes: ['npm-dev'], pathNot: '(^|/)node_modules/@types/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^([.]next[^/]*|[.]data[^/]*)/' },
  },
}
