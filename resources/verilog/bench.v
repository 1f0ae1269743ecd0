// Feeds the design with the rows of tb_data/inputs.hex, one each clock cycle, and compares what comes out with
// tb_data/expected_outputs.hex, the results of Bitscape's bit-exact emulation. A row is one number: element 0 of
// the first port in the lowest bits. What came out goes to build_check/outputs.hex, in the same form.
`default_nettype none

module bench (
    input wire clk,
    output reg done,
    output reg [31:0] mismatches
);
    localparam ROWS = @ROWS@;

    reg [@IN_BITS@-1:0] stimuli [0:ROWS-1];
    reg [@OUT_BITS@-1:0] expected [0:ROWS-1];
    reg [@IN_BITS@-1:0] x;
    wire [@OUT_BITS@-1:0] y;
    reg rst, valid_in;
    wire valid_out;
    reg [31:0] sent, received;
    integer results;

    initial begin
        $readmemh("tb_data/inputs.hex", stimuli);
        $readmemh("tb_data/expected_outputs.hex", expected);
        results = $fopen("build_check/outputs.hex", "w");
        rst = 1;
        valid_in = 0;
        sent = 0;
        received = 0;
        done = 0;
        mismatches = 0;
    end

    @PROJECT@ device (
        .clk(clk),
        .rst(rst),
        .valid_in(valid_in),
        .valid_out(valid_out),
@CONNECTIONS@
    );

    always @(posedge clk) begin
        rst <= 0;
        valid_in <= !rst && sent < ROWS;
        if (!rst && sent < ROWS) begin
            x <= stimuli[sent];
            sent <= sent + 1;
        end
        if (valid_out && !done) begin
            $fdisplay(results, "%h", y);
            if (y !== expected[received]) begin
                mismatches <= mismatches + 1;
                $display("row %0d: %h instead of %h", received, y, expected[received]);
            end
            received <= received + 1;
            if (received + 1 == ROWS) begin
                done <= 1;
                $fclose(results);
            end
        end
    end
endmodule
