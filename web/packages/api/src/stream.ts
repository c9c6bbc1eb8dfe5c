/** Server-sent events that come back by themselves: the browser retries a broken stream, this also retries a refused one. */
export interface StreamHandlers {
  /** What to do with each kind of event, by its name. */
  events: Record<string, (value: never) => void>;
  onOpen: () => void;
  onLost: () => void;
}

const WAITS = [1_000, 2_000, 5_000, 10_000, 30_000];

/** How long to wait before the n-th try (from 0), in milliseconds. */
export const waitBefore = (attempt: number): number => WAITS[Math.min(attempt, WAITS.length - 1)] as number;

/** Opens the stream and keeps it open until the returned function is called. */
export function openStream(url: string, handlers: StreamHandlers): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let closed = false;

  const connect = (): void => {
    source = new EventSource(url);
    source.onopen = () => {
      attempt = 0;
      handlers.onOpen();
    };
    for (const [name, take] of Object.entries(handlers.events)) {
      source.addEventListener(name, (e) => take(JSON.parse((e as MessageEvent<string>).data) as never));
    }
    source.onerror = () => {
      if (closed) return;
      handlers.onLost();
      if (source?.readyState === EventSource.CLOSED) {
        timer = setTimeout(connect, waitBefore(attempt++));
      }
    };
  };

  connect();
  return () => {
    closed = true;
    clearTimeout(timer);
    source?.close();
  };
}
