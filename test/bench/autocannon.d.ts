declare module 'autocannon' {
  interface Request {
    method: 'GET' | 'POST';
    path: string;
    headers?: Record<string, string>;
    body?: string;
  }
  interface Client {
    setRequests(requests: Request[]): void;
  }
  interface Result {
    readonly requests: { readonly total: number; readonly average: number };
    readonly duration: number;
    readonly non2xx: number;
    readonly errors: number;
    readonly latency: { readonly p50: number; readonly p99: number };
  }
  export default function autocannon(options: {
    url: string;
    connections: number;
    duration: number;
    /** Seconds. */
    timeout: number;
    setupClient(client: Client): void;
  }): Promise<Result>;
}
