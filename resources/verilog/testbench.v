// For any simulator: clocks the bench until all rows have come out, and says whether they are right.
`timescale 1ns / 1ps
`default_nettype none

module testbench;
    reg clk = 0;
    wire done;
    wire [31:0] mismatches;

    always #(@CLOCK_PERIOD@ / 2.0) clk = ~clk;

    bench bench_at (.clk(clk), .done(done), .mismatches(mismatches));

    always @(posedge clk)
        if (done) begin
            if (mismatches == 0)
                $display("PASS: @ROWS@ rows equal, bit for bit");
            else
                $display("FAIL: %0d of @ROWS@ rows differ", mismatches);
            $finish;
        end
endmodule
