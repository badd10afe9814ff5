/** Where a process dies: after so many of its awaits, and from then on nothing that it tries has an effect. */
export class Fuse {
  private left = Infinity;

  /** Dies at the n-th await from now on. */
  light(n: number): void {
    this.left = n;
  }

  get isBlown(): boolean {
    return this.left <= 0;
  }

  /** A part of the process whose calls the fuse runs along: it may blow before a call has its effect, or after. */
  guard<T extends object>(part: T): T {
    return new Proxy(part, {
      get: (target, name): unknown => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]): Promise<unknown> => {
          this.burn();
          const result: unknown = await Reflect.apply(member, target, args);
          this.burn();
          return result;
        };
      },
    });
  }

  private burn(): void {
    if (--this.left <= 0) throw new Error('killed');
  }
}
