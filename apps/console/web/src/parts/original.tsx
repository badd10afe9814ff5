/** The server's own message about a single case, in English. */
export function Original({ text }: { readonly text: string }) {
  return (
    <small className="quiet" lang="en">
      {text}
    </small>
  );
}
