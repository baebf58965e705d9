// An address elsewhere, shown short; only http and https become links.

export function Website({ address }: { address: string }) {
  const short = address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
  if (!/^https?:\/\//i.test(address)) return <>{address}</>;
  return (
    <a href={address} rel="noreferrer">
      {short}
    </a>
  );
}
