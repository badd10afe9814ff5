/** A node of V8's sampling profile: a function, reached through `parent`. */
export interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
  parent?: ProfileNode;
}

/** The result of `Profiler.stop`. */
export interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Self time of each function by call path; links the nodes to their parents. */
export function selfMsByNode({ nodes, samples, timeDeltas }: Profile): Map<ProfileNode, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) {
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) child.parent = node;
    }
  }
  const times = new Map<ProfileNode, number>();
  for (const [index, id] of samples.entries()) {
    const node = byId.get(id);
    if (node) times.set(node, (times.get(node) ?? 0) + (timeDeltas[index] ?? 0) / 1_000);
  }
  return times;
}
