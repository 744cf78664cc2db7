import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const PURE_GLOBALS = [
  'process',
  'console',
  'Buffer',
  'window',
  'Date',
  'strapi',
  'fetch',
  'setTimeout',
];

/** Who may ask Strapi for data: STORES alone. Middlewares of documents are hung up in register.ts. */
const NO_DATA_OF_STRAPI = {
  selector:
    'MemberExpression[object.name="strapi"][property.name=/^(db|documents|store|entityService|query)$/]' +
    ':not(MemberExpression[property.name="use"] > MemberExpression)',
  message: 'Only content/, store/, strapi/ and files named *-store may use data of Strapi.',
};

/** What nothing promises of Strapi, by the names that give it away: one file each in strapi/ may know it, and nobody else. */
const NO_PRIVATE_STRAPI = [
  'MemberExpression[object.name="strapi"][property.name=/^(auth|contentAPI|customFields|eventHub|hook)$/]',
  'MemberExpression[object.property.name="db"][property.name=/^(metadata|migrations|repair|schema)$/]',
  'MemberExpression[property.name=/^(getSchemaConnection|getSchemaName|actionProvider|addAllowedEvent)$/]',
  'CallExpression[callee.object.name="strapi"][callee.property.name=/^(get|plugin)$/] > Literal',
  'ImportSpecifier[imported.name=/^(traverse|sanitize|validate)$/]',
  'Identifier[name=/^(rootQueryArgs|rootQueryArgsByPath)$/]',
  'Literal[value=/^(admin::|strapi::|plugin::(content-manager|i18n|upload)\\b|persisted_tables$)/]',
].map((selector) => ({ selector, message: 'Only a file in strapi/ may know this of Strapi.' }));

/** The same of Strapi's admin panel. */
const NO_PRIVATE_PANEL = [
  'MemberExpression[object.name="adminApi"][property.name="endpoints"]',
  'MemberExpression[property.name=/^(registerHook|addEditViewSidePanel|addBulkAction)$/]',
  'CallExpression[callee.property.name="getPlugin"]',
  'Identifier[name=/^(__temp_key__|apiData)$/]',
  'Literal[value=/^(plugin::content-manager\\b|Admin\\u002FCM)/]',
  'Literal[value=/^[.]*\\u002F(configurations|collection-types|content-manager)\\u002F/]',
  'TemplateElement[value.raw=/\\u002F(configurations|collection-types|content-manager)\\u002F/]',
].map((selector) => ({ selector, message: 'Only a file in strapi/ may know this of the panel.' }));

/** Where Strapi's data is read and written, and its `any` decoded: these rooms, and each room's own stores. */
const STORES = [
  'server/src/content/*.ts',
  'server/src/store/**/*.ts',
  'server/src/strapi/**/*.ts',
  'server/src/**/*-store.ts',
];

/** What plain Node scripts may use without an import. */
const NODE_GLOBALS = Object.fromEntries(
  [
    ...[
      'process',
      'console',
      'Buffer',
      'URL',
      'URLSearchParams',
      'performance',
      'fetch',
      'AbortSignal',
      'AbortController',
    ],
    ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'],
    ...['TextDecoder', 'TextEncoder', 'structuredClone'],
  ].map((name) => [name, 'readonly'])
);

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'coverage/**',
      '.cache/**',
      'playground/build/**',
      'playground/.strapi/**',
      'playground/.tmp/**',
      'playground/types/**',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allowNullish: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/require-await': 'off',
      // Our objects are plain records of closures: nothing in them reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-globals': [
        'error',
        { name: 'strapi', message: 'Take strapi as an argument.' },
      ],
      'no-console': 'error',
      // One statement a module: that it has one door shows in what imports it.
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      'max-depth': ['error', 4],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: NODE_GLOBALS },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-empty': 'error',
      'no-unreachable': 'error',
      'no-dupe-keys': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      'max-depth': ['error', 4],
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    // The panel's part of a project is bundled, and written in modules.
    ignores: ['**/src/admin/**'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        __dirname: 'readonly',
        __filename: 'readonly',
        require: 'readonly',
        module: 'writable',
        exports: 'writable',
      },
    },
  },
  {
    files: ['bin/**/*.js'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['server/src/engine/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...PURE_GLOBALS.map((name) => ({ name, message: 'engine/ is pure.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'engine/ is pure.' },
      ],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: STORES,
    rules: { 'no-restricted-syntax': ['error', NO_DATA_OF_STRAPI, ...NO_PRIVATE_STRAPI] },
  },
  {
    files: STORES,
    ignores: ['server/src/strapi/**'],
    rules: { 'no-restricted-syntax': ['error', ...NO_PRIVATE_STRAPI] },
  },
  {
    files: ['admin/src/**/*.{ts,tsx}'],
    ignores: ['admin/src/strapi/**'],
    rules: { 'no-restricted-syntax': ['error', ...NO_PRIVATE_PANEL] },
  },
  {
    files: ['admin/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // `any` enters through the stores alone: so Strapi and knex type rows of tables that they do not know.
    files: STORES,
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      // knex's builders are thenable, and its callbacks give them back without meaning a promise.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: ['tests/**/*.ts', 'benchmarks/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': 'off',
      'no-console': 'off',
    },
  }
);
