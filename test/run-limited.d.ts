/** Runs a program to its end: its exit code and all it said. After `limit` milliseconds it is ended, with what it started, and an Error thrown. */
export declare function runLimited(program: string, args: readonly string[], { folder, limit }: {
    readonly folder: string;
    readonly limit: number;
}): Promise<{
    code: number | null;
    output: string;
}>;
