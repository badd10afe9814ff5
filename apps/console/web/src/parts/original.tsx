/** What the server says of a single case in its own words, which are English. */
export function Original({ text }: { readonly text: string }) {
  return (
    <small className="quiet" lang="en">
      {text}
    </small>
  );
}
