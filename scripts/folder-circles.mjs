/**
 * A reporter of dependency-cruiser: the broken rules of .dependency-cruiser.mjs, and folders that need each other. Of
 * the folders in one folder none may need another that needs it, directly or through a third; specs and what only they
 * use may. dependency-cruiser's own `scope: 'folder'` takes a folder and its parent's index for a circle.
 */
const TEST_CODE = /\.(int-|e2e-)?spec\.tsx?$|\/testing\/|^libs\/[^/]+\/test\/|^test\//;

/** For each folder: which of its subfolders import which, with the imports. */
function importsBetweenFolders(modules) {
  const byParent = new Map();
  for (const { source, dependencies } of modules) {
    for (const { resolved } of dependencies) {
      if (TEST_CODE.test(source) || TEST_CODE.test(resolved)) continue;
      const [from, to] = [source.split('/'), resolved.split('/')];
      const depth = from.findIndex((name, index) => name !== to[index]);
      if (depth < 1 || depth >= from.length - 1 || depth >= to.length - 1) continue;
      const parent = from.slice(0, depth).join('/');
      const imports = byParent.get(parent) ?? new Map();
      byParent.set(parent, imports);
      const targets = imports.get(from[depth]) ?? new Map();
      imports.set(from[depth], targets);
      targets.set(to[depth], `${source} → ${resolved}`);
    }
  }
  return byParent;
}

/** The folders that a folder needs, directly or through others. */
function needs(imports, folder, found = new Set()) {
  for (const next of imports.get(folder)?.keys() ?? []) {
    if (found.has(next)) continue;
    found.add(next);
    needs(imports, next, found);
  }
  return found;
}

function folderCircles(modules) {
  return [...importsBetweenFolders(modules)].flatMap(([parent, imports]) =>
    [...imports].flatMap(([folder, targets]) =>
      [...targets]
        .filter(([target]) => needs(imports, target).has(folder))
        .map(([, example]) => `no-folder-circles: folders of ${parent} need each other: ${example}`),
    ),
  );
}

export default function report({ modules, summary: { violations } }) {
  const broken = violations.map(
    ({ rule, from, to, cycle = [] }) =>
      `${rule.name}: ${from} → ${[to, ...cycle.map(({ name }) => name)].join(' → ')}`,
  );
  const faults = [...broken, ...folderCircles(modules)];
  return { output: faults.map((fault) => `${fault}\n`).join(''), exitCode: Math.min(faults.length, 1) };
}
